"""Entries of the directory to and from Open Referral HSDS 3.0 (https://docs.openreferral.org), with what is lost.

HSDS has no mark for a confidential address. So an address leaves only where the entry says that it is open and may be
published, and one that comes in is taken over only where the file says the same in the attributes written here.
"""

from nordicbaltic_standards.interop.hsds.reading import HsdsError, HsdsImport, from_hsds
from nordicbaltic_standards.interop.hsds.terms import Loss
from nordicbaltic_standards.interop.hsds.writing import HsdsExport, to_hsds

__all__ = ["HsdsError", "HsdsExport", "HsdsImport", "Loss", "from_hsds", "to_hsds"]

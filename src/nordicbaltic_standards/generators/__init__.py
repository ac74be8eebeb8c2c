"""Generates everything that is derived from the declarations.

``python -m nordicbaltic_standards.generators`` writes the generated files in git, ``nbs bundle`` the release archive,
and ``docs/conf.py`` the pages of the reference.

With ``--check`` nothing is written; the command ends with status 1 and names each file that is out of date.
"""

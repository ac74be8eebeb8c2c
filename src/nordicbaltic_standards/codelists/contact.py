"""Ways to reach a person."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList


class ContactChannel(CodeList, id="contact-channel", title="Way to contact a person", area="case"):
    """Way to contact a person."""

    TELEPHONE = Code(
        "telephone",
        "Telephone call",
        "A call to a telephone.",
        "primero",
    )
    TEXT_MESSAGE = Code(
        "text-message",
        "Text message",
        "A text message to a telephone.",
        "primero",
    )
    MESSAGING_APP = Code(
        "messaging-app",
        "Messaging app",
        "A message in an app.",
        "primero",
    )
    EMAIL = Code(
        "email",
        "E-mail",
        "An e-mail.",
        "primero",
    )
    POST = Code(
        "post",
        "Post",
        "A letter.",
        "primero",
    )
    IN_PERSON = Code(
        "in-person",
        "In person",
        "A meeting.",
        "primero",
    )
    THROUGH_ORGANISATION = Code(
        "through-organisation",
        "Through an organisation",
        "A message left with an organisation that the person trusts.",
        "primero",
    )


class ContactAnswerer(CodeList, id="contact-answerer", title="Who may answer a contact", area="case"):
    """Who may answer a contact."""

    ONLY_THE_PERSON = Code(
        "only-the-person",
        "Only the person",
        "Nobody else may answer or see the message.",
        "primero",
    )
    TRUSTED_PERSON = Code(
        "trusted-person",
        "A trusted person",
        "Someone the person has named may answer.",
        "primero",
    )
    ORGANISATION = Code(
        "organisation",
        "The organisation",
        "A worker of the named organisation may answer.",
        "primero",
    )
    ANYONE = Code(
        "anyone",
        "Anyone",
        "It does no harm if someone else answers.",
        "primero",
    )

"""What there is today as the data know it, before any page is made."""

from __future__ import annotations

from macros.addresses.leads import Leads
from macros.model.handbook import Handbook
from macros.model.ledger import Address


class OfData:
    """Things by their own addresses; the parts of pages are not known."""

    def __init__(self, book: Handbook) -> None:
        self.leads = Leads(book, self)

    def stands(self, address: Address) -> bool:
        """Whether a thing has this address."""
        return address in self.leads.things

    def place(self, own: Address) -> Address:
        """Its own address."""
        return own

    def is_part(self, address: Address) -> bool:
        """Parts of pages are not known here."""
        return False

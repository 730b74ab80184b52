"""Chains of rows that each point at the next: what rests on what, what is part of what."""

from typing import Any


def leads_back(row: Any, *, column: str) -> bool:
    """Whether the chain that begins with the row's `column` comes back to the row. A query a link.

    Ends on a loop that the row is no part of.
    """
    above, seen = getattr(row, column), {None}
    while row.pk is not None and above not in seen:
        if above == row.pk:
            return True
        seen.add(above)
        above = type(row)._default_manager.filter(pk=above).values_list(column, flat=True).first()
    return False

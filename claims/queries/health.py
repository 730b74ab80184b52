"""Whether the record can be read."""

from claims.models import Story


def can_read() -> None:
    """One query; raises DatabaseError where the database does not answer."""
    Story.objects.exists()

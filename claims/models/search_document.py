"""Search documents: the folded text that search sees of each public thing. Derived, never edited."""

from django.db import models
from django.db.models import Index, UniqueConstraint

from claims.models.edited import PUBLIC, PublicQuerySet, known_word
from claims.vocabulary import Thing, choices


class SearchDocumentQuerySet(PublicQuerySet):
    def get_by_natural_key(self, thing: str, object_id: int) -> "SearchDocument":
        return self.get(thing=thing, object_id=object_id)


class SearchDocument(models.Model):
    """`title` as readers see it, `text` folded; `known_from` None until a public statement names the thing."""

    thing = models.CharField(max_length=20, choices=choices(Thing))
    object_id = models.BigIntegerField()
    title = models.TextField(default="")
    text = models.TextField(default="")
    public = models.BooleanField(default=False)
    known_from = models.DateField(null=True)

    objects = SearchDocumentQuerySet.as_manager()

    class Meta:
        constraints = [
            known_word("thing", Thing, name="document_thing_known", message="Search does not know this kind of thing."),
            UniqueConstraint(
                fields=["thing", "object_id"],
                name="document_once",
                violation_error_message="The thing already has its search document.",
            ),
        ]
        indexes = [Index(fields=["thing", "known_from"], condition=PUBLIC, name="document_public_thing")]

    def __str__(self) -> str:
        return f"{self.thing} {self.object_id}"

    def natural_key(self) -> tuple[str, int]:
        return (self.thing, self.object_id)

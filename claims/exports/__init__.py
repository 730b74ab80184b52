"""The CSV files of the record. docs/data.md says what each holds, column by column; a test keeps the two together.

To add one: copy the nearest module, add its export here, and describe it there.
"""

from claims.exports import article, change, claim, outlet, relation, speaker, statement, status_history, story
from claims.exports.export import Export
from claims.exports.writing import Dress, FinishedFile, finish

EXPORTS: dict[str, Export] = {
    module.EXPORT.name: module.EXPORT
    for module in (claim, statement, relation, status_history, story, article, speaker, outlet, change)
}

__all__ = ["EXPORTS", "Dress", "Export", "FinishedFile", "finish"]

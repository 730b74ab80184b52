"""The editors' desk: forms and lists over actions. Django imports it to register what is here (docs/editing.md)."""

from claims.admin import account, article, change, claim, editor, outlet, speaker, statement, story

__all__ = ["account", "article", "change", "claim", "editor", "outlet", "speaker", "statement", "story"]

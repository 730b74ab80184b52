"""One editor in a process of its own: `python -m tests.actions.writer NAME ROUNDS CLAIM CLAIM`, then a line to begin.

Each round publishes a story, tries for a name that every editor wants, and relates the two claims in the editor's own
direction. Prints how often each of these was refused.
"""

import json
import os
import sys
from datetime import date

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"


def main() -> None:
    import django

    django.setup()
    from django.core.exceptions import ValidationError

    from claims.actions.edit import editing
    from claims.actions.outlet import save_outlet
    from claims.actions.relation import save_relation
    from claims.actions.story import save_story
    from claims.models import Claim, ClaimRelation, Editor, Outlet, Story

    name, rounds, *pks = sys.argv[1:]
    first, second = (Claim.objects.get(pk=pk) for pk in pks)
    editor = Editor.objects.get()
    refused = {"name": 0, "loop": 0}
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(int(rounds)):
        day = {"editor": editor, "reason": name, "today": date(2017, 5, 10)}
        with editing(**day) as edit:
            save_story(Story(title=f"{name} {number}", state="published"), edit=edit)
        try:
            with editing(**day) as edit:
                save_outlet(Outlet(name=f"Wanted {number}"), edit=edit)
        except ValidationError:
            refused["name"] += 1
        try:
            with editing(**day) as edit:
                save_relation(ClaimRelation(from_claim=first, relation="refines", to_claim=second), edit=edit)
        except ValidationError:
            refused["loop"] += 1
    print(json.dumps(refused), flush=True)


if __name__ == "__main__":
    main()

from tests.append_only import guarded_changes  # noqa: F401

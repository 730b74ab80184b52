"""What pages and the rows within them share: related rows are chosen by name."""

from django.contrib.admin.widgets import RelatedFieldWidgetWrapper

from claims.admin.widget import Choice, Choices, KnownAutocomplete, KnownAutocompleteMultiple


class RowAdmin:
    def view_on_site(self, obj):
        return obj.get_absolute_url() if getattr(obj, "public", False) else None

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False  # what others rest on is not deleted from the side
        return field

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs |= {"widget": KnownAutocomplete(db_field, self.admin_site), "form_class": Choice}
        return self.labelled(super().formfield_for_foreignkey(db_field, request, **kwargs))

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs |= {"widget": KnownAutocompleteMultiple(db_field, self.admin_site), "form_class": Choices}
        return self.labelled(super().formfield_for_manytomany(db_field, request, **kwargs))

    def labelled(self, field):
        """Name the rows as the page of their own table does; load what that takes."""
        there = self.admin_site.get_model_admin(field.queryset.model)
        field.label_from_instance = there.label
        field.queryset = field.queryset.select_related(*there.label_related)
        return field

"""What pydantic finds wrong, by its kind, in words an editor understands; fields in braces are filled in."""

from __future__ import annotations

WORDS = {
    "missing": 'the field "{field}" is missing in {piece}; add it',
    "extra_forbidden": 'unknown field "{field}" in {piece}; {nearest}',
    "string_type": "a text is needed here, not {input}; put text that begins with {{ or [ in double quotes",
    "string_too_long": "this name is too long; {max_length} letters at most",
    "too_short": "this is empty; write at least one",
    "too_long": "too many stand here; {max_length} at most",
    "string_pattern_mismatch": "{input} cannot be an id; write small letters a-z, digits and single hyphens",
    "sentence": (
        "this is a sentence; give it a key in the library and list the key here. In data/{library}.yml write:"
        "\n    {entry}\n  and here:\n    {listed}"
    ),
    "former": (
        "{input} cannot be an earlier key; write small letters a-z, digits and single hyphens, "
        "and where it stood elsewhere the id there and a full stop before them"
    ),
    "address": (
        "{input} is no address; write one from the root of the site, such as /roles/night-nurse/#purpose"
    ),
    "other_form": "{input} does not have the form that is needed here: {meaning}",
    "int_parsing": "a whole number is needed here, not {input}",
    "int_type": "a whole number is needed here, not {input}",
    "greater_than_equal": "{input} is too low; the lowest is {ge}",
    "less_than_equal": "{input} is too high; the highest is {le}",
    "line_break": "this text stands on one line; take out the line break in it",
    "prose": (
        "a text is needed here: one, or a list of paragraphs in which a list holds list lines; "
        'a paragraph does not begin with "- "'
    ),
    "prose_alone": (
        "this is a list of one text; take the hyphen away, or put a text that begins with [ in double quotes"
    ),
    "labelled": "a statement has a text; others stand under more, each behind its label; write:{labelled}",
    "literal_error": "{input} is not known here; write {expected}",
    "dict_type": "keys, each with its text, are needed here, not {input}",
    "list_without_keys": "each of these needs a key of its own; in place of the list write:{keyed}",
    "list_type": "a list is needed here, each line beginning with a hyphen, not {input}",
    "model_type": "fields, each with its text, are needed here, not {input}",
    "bool_parsing": "{input} is neither true nor false; write one of them",
    "date_parsing": "{input} is not a date; write it as 2026-01-31",
}

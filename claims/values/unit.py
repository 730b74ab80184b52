"""What an amount is counted in: a currency by its ISO 4217 code, or the name of a thing, written in the plural."""

from claims.values.text import fold

# code: (one, several)
_CURRENCIES = {
    "AED": ("UAE dirham", "UAE dirhams"),
    "AUD": ("Australian dollar", "Australian dollars"),
    "BRL": ("Brazilian real", "Brazilian reais"),
    "CAD": ("Canadian dollar", "Canadian dollars"),
    "CHF": ("Swiss franc", "Swiss francs"),
    "CNY": ("Chinese yuan", "Chinese yuan"),
    "CZK": ("Czech koruna", "Czech korunas"),
    "DKK": ("Danish krone", "Danish kroner"),
    "EGP": ("Egyptian pound", "Egyptian pounds"),
    "EUR": ("euro", "euros"),
    "GBP": ("pound sterling", "pounds sterling"),
    "HUF": ("Hungarian forint", "Hungarian forints"),
    "IDR": ("Indonesian rupiah", "Indonesian rupiah"),
    "ILS": ("Israeli shekel", "Israeli shekels"),
    "INR": ("Indian rupee", "Indian rupees"),
    "IRR": ("Iranian rial", "Iranian rials"),
    "JPY": ("Japanese yen", "Japanese yen"),
    "KRW": ("South Korean won", "South Korean won"),
    "MXN": ("Mexican peso", "Mexican pesos"),
    "NOK": ("Norwegian krone", "Norwegian kroner"),
    "PLN": ("Polish zloty", "Polish zlotys"),
    "QAR": ("Qatari riyal", "Qatari riyals"),
    "RON": ("Romanian leu", "Romanian lei"),
    "RUB": ("Russian rouble", "Russian roubles"),
    "SAR": ("Saudi riyal", "Saudi riyals"),
    "SEK": ("Swedish krona", "Swedish kronor"),
    "TRY": ("Turkish lira", "Turkish lira"),
    "UAH": ("Ukrainian hryvnia", "Ukrainian hryvnias"),
    "USD": ("US dollar", "US dollars"),
    "ZAR": ("South African rand", "South African rand"),
}
_CODES = {fold(name): code for code, names in _CURRENCIES.items() for name in names}
_SAME_IN_BOTH = frozenset({"series", "species", "headquarters", "barracks", "premises", "forces", "troops", "hertz"})


def unit_in_words(unit: str, *, one: bool) -> str:
    """The unit as a reader sees it: a known currency by its name, any other unit as it was written.

    Of exactly `one`, a name written in the plural is put in the singular.
    """
    if unit.upper() in _CURRENCIES:
        return _CURRENCIES[unit.upper()][0 if one else 1]
    return _singular(unit) if one else unit


def same_unit(unit: str, other: str) -> bool:
    """Whether two units name one thing, so that amounts in them compare: "systems", "System"; "USD", "US dollars"."""
    return _key(unit) == _key(other)


def _key(unit: str) -> str:
    folded = fold(unit)
    return _CODES.get(folded, folded.upper() if folded.upper() in _CURRENCIES else _singular(folded))


def _singular(name: str) -> str:
    """The name of one thing, from the plural; of several words the one that is counted ("kilometres per hour")."""
    for link in (" per ", " of ", " in ", "/"):
        head, found, rest = name.partition(link)
        if found and head:
            return f"{_singular(head)}{found}{rest}"
    *before, last = name.split(" ")
    return " ".join([*before, _singular_word(last)])


def _singular_word(word: str) -> str:
    if word in _SAME_IN_BOTH or not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]

import Diagnostics

func yamlError(at place: SourcePlace, ru: String, en: String) -> Diagnostic {
    Diagnostic(
        code: "F001", name: "broken-yaml", place: place,
        message: Message(ru: "Файл не читается как YAML: \(ru).", en: "The file is not valid YAML: \(en)."),
        hint: Message(
            ru: "Проверьте отступы, кавычки и двоеточия в этой строке и строке над ней.",
            en: "Check the indentation, quotes and colons in this line and the one above."))
}

/// libyaml's most frequent complaints in Russian; the rest stay as they are.
func russian(_ problem: String) -> String {
    let known = [
        "mapping values are not allowed in this context": "двоеточие здесь не на месте; заключите текст в кавычки",
        "could not find expected ':'": "не хватает двоеточия после ключа",
        "found character that cannot start any token":
            "с этого символа (возможно, табуляции) строка начинаться не может",
        "did not find expected key": "ожидался ключ; возможно, сбит отступ",
        "did not find expected '-' indicator": "ожидался пункт списка «-»; возможно, сбит отступ",
        "did not find expected ',' or ']'": "не закрыта квадратная скобка",
        "did not find expected ',' or '}'": "не закрыта фигурная скобка",
        "found unexpected end of stream": "файл кончился внутри кавычек или скобок",
        "found a tab character that violates indentation": "отступ сделан табуляцией; замените её пробелами",
        "block sequence entries are not allowed in this context":
            "пункт списка «-» здесь не на месте; проверьте отступ",
        "did not find expected <document start>": "после содержимого стоит лишний текст; возможно, сбит отступ",
        "did not find expected whitespace or line break": "после кавычки или скобки нужен пробел или новая строка",
        "did not find expected comment or line break": "после содержимого стоит лишний текст",
        "did not find expected node content": "здесь должно стоять значение",
    ]
    return known[problem] ?? problem
}

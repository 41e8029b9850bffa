import Diagnostics
import Yams

func yamlError(at place: SourcePlace, ru: String, en: String) -> Diagnostic {
    Diagnostic(
        code: "F001", name: "broken-yaml", place: place,
        message: Message(ru: "Файл не читается как YAML: \(ru).", en: "The file is not valid YAML: \(en)."),
        hint: Message(
            ru: "Проверьте отступы, кавычки и двоеточия в этой строке и строке над ней.",
            en: "Check the indentation, quotes and colons in this line and the one above."))
}

/// libyaml's complaint as a sentence with a place.
func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        return yamlError(
            at: .text(line: mark.line, column: mark.column), ru: russian(problem), en: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
        let keys = duplicates.joined(separator: "», «")
        return yamlError(
            at: .text(line: context.mark.line, column: context.mark.column), ru: "ключ «\(keys)» стоит дважды",
            en: "the key \"\(keys)\" occurs twice")
    case .reader(let problem, let offset, _, let yaml):
        return yamlError(
            at: place(ofOffset: offset, in: yaml), ru: "недопустимый символ (\(problem))", en: problem)
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
        return yamlError(at: .unknown, ru: "\(error)", en: "\(error)")
    }
}

private func place(ofOffset offset: Int?, in text: String) -> SourcePlace {
    guard let offset else { return .unknown }
    let before = text.prefix(offset)
    let line = before.count { $0.isNewline } + 1
    let column = before.reversed().prefix { !$0.isNewline }.count + 1
    return .text(line: line, column: column)
}

/// libyaml's most frequent complaints in Russian; the rest stay as they are.
private func russian(_ problem: String) -> String {
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
        "Maximum nesting level reached, set with yaml_set_max_nest_level())": "слишком глубокая вложенность",
        "found undefined alias": "неизвестная ссылка «*имя»; заключите текст, который начинается с «*», в кавычки",
        "but found another document": "в файле больше одного документа («---»)",
    ]
    return known[problem] ?? problem
}

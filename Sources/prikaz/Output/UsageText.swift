/// The words of the library that reads the command line, in Russian.
///
/// swift-argument-parser has its words built in, and none of them can be set.
enum UsageText {
    /// What is said of a command line that cannot be understood.
    static func russian(error text: String) -> String {
        var text = text
        for (pattern, words) in sentences { text.replace(pattern) { words($0.output) } }
        return labels(text, in: [("Error: ", "Ошибка: "), ("Help:  ", "Справка: "), ("Usage: ", "Как вызвать: ")])
            .replacing("[<options>]", with: "[<ключи>]").replacing("<subcommand>", with: "<команда>")
    }

    /// A screen of help; any other text, such as a script for a shell, as it is.
    static func russian(help text: String) -> String {
        guard text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ") else { return text }
        let words = labels(
            text,
            in: [
                ("OVERVIEW: ", ""), ("USAGE: ", "КАК ВЫЗВАТЬ: "), ("ARGUMENTS:", "ЧТО НАЗВАТЬ:"),
                ("OPTIONS:", "КЛЮЧИ:"), ("SUBCOMMANDS:", "КОМАНДЫ:"),
            ])
        return words.replacing("[<options>]", with: "[<ключи>]").replacing("<subcommand>", with: "<команда>")
            .replacing("Show the version.", with: "Показать версию.")
            .replacing("Show help information.", with: "Показать эту справку.")
            .replacing("Show subcommand help information.", with: "Показать справку о команде.")
            .replacing("default:", with: "без ключа:")
            .replacing("(values:", with: "(бывает:")
            .replacing(#/See '([^']+)' for detailed help\./#) { "Подробнее: \($0.output.1)" }
    }

    /// At the beginnings of lines only: further on they may be words of a file's name.
    private static func labels(_ text: String, in names: [(String, String)]) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            for (name, russian) in names where line.hasPrefix(name) { return russian + line.dropFirst(name.count) }
            return String(line)
        }.joined(separator: "\n")
    }

    private typealias Sentence = (Regex<(Substring, Substring)>, ((Substring, Substring)) -> String)

    private static var sentences: [Sentence] {
        [
            (#/Missing expected argument '([^']*)'/#, { "Не хватает: «\($0.1)»." }),
            (#/Missing value for '([^']*)'/#, { "После «\($0.1)» нужно значение." }),
            (#/Unknown option '([^']*)'\.?/#, { "Ключа «\($0.1)» нет." }),
            (#/Did you mean '([^']*)'\?/#, { "Возможно, имелось в виду «\($0.1)»." }),
            (#/Unexpected argument '(.*)'/#, { "Лишнее: «\($0.1)»." }),
            (#/\d+ unexpected arguments: '(.*)'/#, { "Лишнее: «\($0.1.replacing("', '", with: "», «"))»." }),
            (
                #/The value '(.*?' is invalid for '[^']*)'\.?/#,
                { text in
                    "Не годится: «\(text.1.replacing("' is invalid for '", with: "» после «"))»."
                }
            ),
            (#/Please provide one of (.*)/#, { "Бывает: \($0.1.replacing(" or ", with: " или "))" }),
            (#/See '([^']+)' for more information\./#, { "Подробнее: \($0.1)" }),
        ]
    }
}

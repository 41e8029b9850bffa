import Diagnostics
import PlanModel

/// What a template does to a field's words before it prints them: `{{order.date | words | prefix: от}}`.
enum TemplateFilter: Sendable {
    /// A date of the data in words; words that are printed already stay as they are.
    case words
    /// A date of the data in digits.
    case digits
    /// In capitals.
    case upper
    /// A ruled line for the pen where nothing is said; its width in figures.
    case blank(width: Int)
    /// A word before the text, unless it begins with that word.
    case prefix(String)
    /// A sign after the text, unless it ends with it.
    case suffix(String)
    /// The form of a word that agrees with the text's gender and number: masculine, feminine, neuter, plural
    /// (УТВЕРЖДЁН/-А/-О/-Ы, ГОСТ Р 7.0.97).
    case agree(masculine: String, feminine: String, neuter: String, plural: String)
    /// The form of a word after a number: 1 пункт, 2 пункта, 5 пунктов.
    case forms(one: String, few: String, many: String)

    static let names = ["words", "digits", "upper", "blank", "prefix", "suffix", "agree", "forms"]

    /// Reads `name` or `name: argument, argument`.
    init(_ source: String) throws(TemplateTextFault) {
        let colon = source.firstIndex(of: ":")
        let name = trimmed(source[..<(colon ?? source.endIndex)])
        let rest = colon.map { source[source.index(after: $0)...] } ?? ""
        // A suffix may be a comma itself.
        let list = ["prefix", "suffix"].contains(name) ? [rest] : rest.split(separator: ",")
        let arguments = trimmed(rest).isEmpty ? [] : list.map { trimmed($0) }
        switch (name, arguments.count) {
        case ("words", 0): self = .words
        case ("digits", 0): self = .digits
        case ("upper", 0): self = .upper
        case ("blank", 0): self = .blank(width: 10)
        case ("blank", 1) where Int(arguments[0]).map((1...60).contains) == true:
            self = .blank(width: Int(arguments[0]) ?? 10)
        case ("prefix", 1): self = .prefix(arguments[0])
        case ("suffix", 1): self = .suffix(arguments[0])
        case ("agree", 4):
            self = .agree(
                masculine: arguments[0], feminine: arguments[1], neuter: arguments[2], plural: arguments[3])
        case ("forms", 3): self = .forms(one: arguments[0], few: arguments[1], many: arguments[2])
        case (let known, _) where Self.names.contains(known): throw .filterNeeds(known, Self.usage(of: known))
        default: throw .unknownFilter(name)
        }
    }

    private static func usage(of name: String) -> Message {
        switch name {
        case "blank":
            Message(ru: "«blank» или «blank: 12» — ширина от 1 до 60", en: "\"blank\" or \"blank: 12\", width 1 to 60")
        case "prefix", "suffix": Message(ru: "«\(name): слово»", en: "\"\(name): word\"")
        case "agree":
            Message(
                ru: "«agree: утверждён, утверждена, утверждено, утверждены»",
                en: "\"agree: masculine, feminine, neuter, plural\"")
        case "forms": Message(ru: "«forms: пункт, пункта, пунктов»", en: "\"forms: one, few, many\"")
        default: Message(ru: "«\(name)» без аргументов", en: "\"\(name)\" takes no arguments")
        }
    }

    /// The text after the filter; nil where there is nothing to show.
    func apply(to text: String?) -> String? {
        guard let text else { return nil }
        switch self {
        case .words: return CalendarDate(iso: text)?.words ?? text
        case .digits: return CalendarDate(iso: text)?.digits ?? text
        case .upper: return text.uppercased()
        case .blank: return text
        case .prefix(let word): return text.lowercased().hasPrefix(word.lowercased()) ? text : "\(word) \(text)"
        case .suffix(let sign): return text.hasSuffix(sign) ? text : text + sign
        case .agree(let masculine, let feminine, let neuter, let plural):
            switch Gender(ofNoun: text) {
            case .masculine: return masculine
            case .feminine: return feminine
            case .neuter: return neuter
            case .plural: return plural
            }
        case .forms(let one, let few, let many):
            guard let number = Int(text) else { return many }
            return countForm(number, one: one, few: few, many: many)
        }
    }

    var prefix: String? {
        if case .prefix(let word) = self { word } else { nil }
    }

    var blankWidth: Int? {
        if case .blank(let width) = self { width } else { nil }
    }
}

/// Grammatical gender, as the ending of a document's name shows it.
private enum Gender {
    case masculine, feminine, neuter, plural

    /// By the first word: приказ, инструкция, положение, правила.
    init(ofNoun text: String) {
        let word = text.lowercased().drop { !$0.isLetter }.prefix { $0.isLetter }
        switch word.last {
        case "а", "я": self = ["ила", "риятия"].contains(where: word.hasSuffix) ? .plural : .feminine
        case "о", "е", "ё": self = .neuter
        case "ы", "и": self = .plural
        default: self = .masculine
        }
    }
}

/// The form of a noun after a number in Russian: 1 день, 2 дня, 5 дней, 11 дней, 21 день.
func countForm(_ number: Int, one: String, few: String, many: String) -> String {
    let lastTwo = abs(number) % 100
    let last = lastTwo % 10
    if (11...14).contains(lastTwo) { return many }
    return last == 1 ? one : (2...4).contains(last) ? few : many
}

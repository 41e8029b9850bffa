/// A number format of a workbook («0.00», «d mmmm yyyy»), taken apart (ECMA-376-1, 18.8.31).
struct NumberFormat {
    enum Token: Equatable {
        case literal(String)
        /// `0`, `#` or `?`: the place of a digit.
        case digit(Character)
        case point
        case comma
        case percent
        case slash
        case exponent
        case general
        /// A run of one of the letters d, m, y, h, s: a part of a date.
        case date(Character, Int)
        /// `[h]`, `[m]`, `[s]`: hours beyond a day.
        case elapsed(Character, Int)
        case halfDay
        /// `@`: the text as it is.
        case text
    }

    struct Section {
        var tokens: [Token] = []

        var isDate: Bool {
            tokens.contains { token in
                switch token {
                case .date, .elapsed: true
                default: false
                }
            }
        }

        var isGeneral: Bool { tokens.isEmpty || tokens.contains(.general) }
    }

    /// For positive numbers, negative ones, zero, and texts, as many as the format has.
    let sections: [Section]

    static let general = NumberFormat("General")

    init(_ code: String) {
        var sections = [Section()]
        var characters = Array(code)[...]
        while let character = characters.popFirst() {
            if character == ";" {
                sections.append(Section())
            } else if let token = Self.token(character, &characters, after: sections[sections.count - 1].tokens) {
                sections[sections.count - 1].tokens.append(token)
            }
        }
        self.sections = sections
    }

    private static func token(_ character: Character, _ rest: inout ArraySlice<Character>, after: [Token]) -> Token? {
        switch character {
        case "\"":
            let quoted = rest.prefix { $0 != "\"" }
            rest = rest.dropFirst(quoted.count + 1)
            return .literal(String(quoted))
        case "\\", "!": return rest.popFirst().map { .literal(String($0)) }
        // Room as wide as a character, and a character that fills the cell.
        case "_": return rest.popFirst().map { _ in .literal(" ") }
        case "*":
            _ = rest.popFirst()
            return nil
        case "[":
            let bracket = rest.prefix { $0 != "]" }
            rest = rest.dropFirst(bracket.count + 1)
            return token(inBrackets: bracket)
        case "0", "#", "?": return .digit(character)
        case ".":
            // Between the parts of a date it is a point; only digits behind seconds follow a decimal one.
            if case .date(let letter, _) = after.last, letter != "s" { return .literal(".") }
            return .point
        case ",": return .comma
        case "%": return .percent
        case "/": return .slash
        case "@": return .text
        case "E", "e":
            guard let sign = rest.first, sign == "+" || sign == "-" else { return .literal(String(character)) }
            rest.removeFirst()
            return .exponent
        case "G", "g", "О", "о":
            let word = String([character] + rest)
            for name in ["General", "Основной"] where word.lowercased().hasPrefix(name.lowercased()) {
                rest = rest.dropFirst(name.count - 1)
                return .general
            }
            return .literal(String(character))
        case "A", "a":
            for name in ["AM/PM", "A/P"] where String([character] + rest).uppercased().hasPrefix(name) {
                rest = rest.dropFirst(name.count - 1)
                return .halfDay
            }
            return .literal(String(character))
        default:
            // Russian programs write the letters of a date in Russian now and then: ДД.ММ.ГГГГ.
            guard let letter = dateLetters[Character(character.lowercased())] else {
                return .literal(String(character))
            }
            let run = rest.prefix { $0.lowercased() == character.lowercased() }
            rest = rest.dropFirst(run.count)
            return .date(letter, run.count + 1)
        }
    }

    private static let dateLetters: [Character: Character] = [
        "d": "d", "m": "m", "y": "y", "h": "h", "s": "s", "д": "d", "м": "m", "г": "y", "ч": "h", "с": "s",
    ]

    /// `[h]` is a time, `[$₽-419]` a currency; colours, conditions and locales say nothing about the words.
    private static func token(inBrackets text: ArraySlice<Character>) -> Token? {
        if text.first == "$" {
            let currency = text.dropFirst().prefix { $0 != "-" }
            return currency.isEmpty ? nil : .literal(String(currency))
        }
        guard let first = text.first, let letter = dateLetters[Character(first.lowercased())], "hms".contains(letter),
            text.allSatisfy({ $0.lowercased() == first.lowercased() })
        else { return nil }
        return .elapsed(letter, text.count)
    }
}

extension NumberFormat {
    /// The formats that a workbook does not spell out, by number. 14 to 17 depend on the user's country: Russia's.
    static func builtIn(_ id: Int) -> String? {
        switch id {
        case 0: "General"
        case 1: "0"
        case 2: "0.00"
        case 3: "#,##0"
        case 4: "#,##0.00"
        case 5, 6: "#,##0\" ₽\""
        case 7, 8: "#,##0.00\" ₽\""
        case 9: "0%"
        case 10: "0.00%"
        case 11: "0.00E+00"
        case 12: "# ?/?"
        case 13: "# ??/??"
        case 14: "dd.mm.yyyy"
        case 15: "dd.mmm.yy"
        case 16: "dd.mmm"
        case 17: "mmm.yy"
        case 18: "h:mm AM/PM"
        case 19: "h:mm:ss AM/PM"
        case 20: "h:mm"
        case 21: "h:mm:ss"
        case 22: "dd.mm.yyyy h:mm"
        case 27...36, 50...58: "dd.mm.yyyy"
        case 37, 38: "#,##0"
        case 39, 40: "#,##0.00"
        case 41, 42: "#,##0"
        case 43, 44: "#,##0.00"
        case 45: "mm:ss"
        case 46: "[h]:mm:ss"
        case 47: "mm:ss.0"
        case 48: "##0.0E+0"
        case 49: "@"
        default: nil
        }
    }
}

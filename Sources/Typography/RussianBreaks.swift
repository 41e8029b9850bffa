/// The no-break rules of Russian official text, beyond UAX #14: № 5, п. 3.11, ст. 28, И.О. Фамилия, 2022 г., т. д.,
/// number and unit, nothing before a dash. A break is forbidden; the characters stay as typed.
///
/// Sources: инструкции по делопроизводству (неразрывный пробел между инициалами и фамилией, после № и §, перед «г.»,
/// внутри «т. д.», между числом и единицей, перед тире), see ARCHITECTURE.md.
enum RussianBreaks {
    /// Whether a line should not end between two neighbouring words.
    static func forbid(between before: Substring.UnicodeScalarView, and after: Substring.UnicodeScalarView) -> Bool {
        guard let last = before.last, let first = after.first else { return false }
        if isDash(after) { return true }
        if last == "№" || last == "§" { return true }
        switch last {
        case ".":
            if isInitials(before) { return isCapital(first) || isInitials(after) }
            let word = lowercased(before)
            if isDigit(first) || isRoman(after) { return beforeNumber.contains(word) }
            if word == "т." { return ["д.", "п.", "е.", "к.", "н.", "ч."].contains(lowercased(after)) }
            return isCapital(first) && beforeName.contains(word)
        case "0"..."9":
            if isThousands(before, after) { return true }
            return afterNumber.contains(lowercased(after)) || afterNumber.contains(withoutPunctuation(after))
        default:
            // A surname keeps the initials that follow it, a month its year, a Roman number its noun.
            if isCapital(before.first), isInitials(after) { return !isPost(before) }
            if isYear(after), months.contains(lowercased(before)) { return true }
            return isRoman(before)
                && [
                    "квартал", "квартала", "квартале", "полугодие", "полугодия", "полугодии", "класс",
                    "четверть", "четверти", "век", "века",
                ].contains(lowercased(after))
        }
    }

    private static let beforeNumber: Set<String> = [
        "п.", "пп.", "подп.", "ст.", "ч.", "гл.", "разд.", "стр.", "с.", "рис.", "табл.", "прил.", "кл.", "д.", "кв.",
        "каб.", "тел.", "абз.", "н.",
    ]

    private static let beforeName: Set<String> = [
        "г.", "гор.", "с.", "пос.", "ул.", "пр.", "им.", "обл.", "р.", "ст.", "зам.", "д.", "тов.",
    ]

    private static let afterNumber: Set<String> = [
        "г.", "гг.", "г.г.", "г", "год", "года", "году", "годы", "лет", "%", "руб.", "коп.", "тыс.", "млн", "млрд",
        "чел.",
        "ч.", "час.", "часа", "часов", "мин.", "мм", "см", "м", "км", "кг", "шт.", "экз.", "кл.", "января", "февраля",
        "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ]

    /// Before initials these are no surname: the surname follows.
    private static func isPost(_ word: Substring.UnicodeScalarView) -> Bool {
        if word.count > 1, word.allSatisfy({ isCapital($0) || $0 == "-" || $0 == "«" || $0 == "»" }) { return true }
        let word = lowercased(word)
        return posts.contains { word.hasPrefix($0) }
    }

    private static let posts = [
        "директор", "заместител", "учител", "педагог", "методист", "руководител", "начальник", "специалист", "заведующ",
        "секретар", "председател", "воспитател", "психолог", "логопед", "библиотекар", "инспектор", "куратор", "юрист",
        "бухгалтер", "глав",
    ]

    private static let months: Set<String> = [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
        "декабрь", "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
        "ноября", "декабря",
    ]

    /// «2022», «2022,»: four digits.
    private static func isYear(_ word: Substring.UnicodeScalarView) -> Bool {
        word.prefix { isDigit($0) }.count == 4 && !word.dropFirst(4).contains { $0.properties.isAlphabetic }
    }

    /// «1 000»: digits are parted by threes.
    private static func isThousands(_ before: Substring.UnicodeScalarView, _ after: Substring.UnicodeScalarView) -> Bool
    {
        before.count <= 3 && before.allSatisfy(isDigit) && after.prefix { isDigit($0) }.count == 3
    }

    private static func isDash(_ word: Substring.UnicodeScalarView) -> Bool {
        word.count == 1 && ["-", "–", "—", "−"].contains(word.first)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isCapital(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.value == 0x401 || (0x410...0x42F).contains(scalar.value) || ("A"..."Z").contains(scalar)
    }

    /// «А.», «А.А.», with an opening bracket before or a comma after.
    private static func isInitials(_ word: Substring.UnicodeScalarView) -> Bool {
        var letters = 0
        var expectsLetter = true
        for scalar in word {
            if expectsLetter, letters == 0, scalar == "(" || scalar == "«" { continue }
            if expectsLetter {
                guard isCapital(scalar) else { return letters > 0 && [",", ";", ")", "."].contains(scalar) }
                letters += 1
                expectsLetter = false
            } else {
                guard scalar == "." else { return false }
                expectsLetter = true
            }
        }
        return letters > 0 && letters <= 3 && expectsLetter
    }

    private static func isRoman(_ word: Substring.UnicodeScalarView) -> Bool {
        !word.isEmpty && word.allSatisfy { "IVXLC".unicodeScalars.contains($0) }
    }

    /// «году,», «%);» without what follows the word.
    private static func withoutPunctuation(_ word: Substring.UnicodeScalarView) -> String {
        var word = word
        while let last = word.last, [",", ";", ":", ")", "»", "."].contains(last) {
            if last == ".", afterNumber.contains(lowercased(word)) { break }
            word.removeLast()
        }
        return lowercased(word)
    }

    /// Whether a word is better not parted where UAX #14 would: after the slash of «п/п», within «18–19», «8-х»,
    /// «№ 231-од».
    static func forbid(
        within before: Substring.UnicodeScalarView, and after: Substring.UnicodeScalarView
    ) -> Bool {
        guard let last = before.last, let first = after.first else { return false }
        if last == "/" { return before.count <= 4 || after.count <= 3 }
        let isRange = last == "–" || last == "-"
        guard isRange, before.dropLast().last.map(isDigit) ?? false else { return false }
        return isDigit(first) || (last == "-" && after.prefix { $0.properties.isAlphabetic }.count <= 3)
    }

    private static func lowercased(_ word: Substring.UnicodeScalarView) -> String {
        String(Substring(word)).lowercased()
    }
}

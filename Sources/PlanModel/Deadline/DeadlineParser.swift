/// Reads the words of a deadline: dates first, for dates win over words; then how often, and the other forms.
struct DeadlineParser {
    private let tokens: [DeadlineToken]
    private var index = 0
    private var words = DeadlineWords()
    /// What stood between the last span and here.
    private var link = Link.start
    /// «с», «до», «за» before the next span.
    private var bound = DeadlineWords.Bound.none
    private var isAbout = false
    /// «от 05.09.2024» is the date of a document.
    private var isDocumentDate = false
    private var third: Int?

    init(tokens: [DeadlineToken]) { self.tokens = tokens }

    private enum Link { case start, dash, list, other, to }

    static func parse(_ text: String) -> DeadlineWords { parse(DeadlineToken.tokens(of: text)) }

    static func parse(_ tokens: [DeadlineToken]) -> DeadlineWords {
        var parser = DeadlineParser(tokens: tokens)
        parser.run()
        return parser.words
    }

    private mutating func run() {
        while index < tokens.count {
            if let spans = spans() {
                for (number, span) in spans.enumerated() {
                    if number > 0 { link = .list }
                    add(span)
                }
                (link, bound, isAbout, isDocumentDate, third) = (.other, .none, false, false, nil)
                hasNothingBetween = true
            } else {
                readWord()
            }
        }
        words.spreadYears()
    }

    /// Only signs, and no word, stood since the last span.
    private var hasNothingBetween = false

    // MARK: Spans

    private mutating func add(_ span: CalendarSpan) {
        if isDocumentDate, words.stretches.isEmpty { return }
        // «октябрь 2024-2025 учебного года»: the year belongs to what stands before it.
        if span.isYear, hasNothingBetween, link == .other, let last = words.stretches.last, third == nil,
            (last.end ?? last.start).year == nil, !last.start.isYear
        {
            let at = words.stretches.count - 1
            if last.end == nil {
                words.stretches[at].start.year = span.year
            } else {
                words.stretches[at].end?.year = span.year
            }
            return
        }
        // «май 2022, 2023, 2024»: the same month of each year.
        if span.isYear, hasNothingBetween, link == .list, bound == .none, third == nil, let year = span.year?.first,
            let last = words.stretches.last, last.end == nil, !last.start.isYear,
            case .calendar(let before)? = last.start.year, year > before
        {
            words.stretches.append(last)
            words.stretches[words.stretches.count - 1].start.year = span.year
            return
        }
        if let last = words.stretches.indices.last, joins(words.stretches[last]) {
            words.stretches[last].end = span
            // «с 1 по 10 сентября» has both ends; «до 1 сентября 2022–2027 годов» has one in each year.
            if !span.isYear || words.stretches[last].start.isYear { words.stretches[last].bound = .none }
            return
        }
        if link == .other, hasNothingBetween, bound == .none, !span.isYear, let last = words.stretches.last,
            !last.start.isYear, last.start.year != nil
        {
            words.lacksLink = true
        }
        words.stretches.append(
            DeadlineWords.Stretch(start: span, bound: bound, isAbout: isAbout, third: third))
    }

    private func joins(_ last: DeadlineWords.Stretch) -> Bool {
        switch link {
        case .dash: true
        case .to: last.bound == .since || hasNothingBetween
        case .start, .list, .other: last.bound == .since && bound == .until && last.end == nil
        }
    }

    /// The spans that begin here; nil where none does.
    private mutating func spans() -> [CalendarSpan]? {
        guard index < tokens.count else { return nil }
        if case .date(let day, let month, let year, let words) = tokens[index] {
            if case .word(let before)? = index > 0 ? tokens[index - 1] : nil, year == nil,
                ["п", "пп", "пункт", "пункта", "пункту", "пунктом", "подпункт", "разд", "приложение", "кл"].contains(
                    before)
            {
                return nil
            }
            index += 1
            skipYearWords()
            return [CalendarSpan(unit: .day(day, month: month, words: words), year: year.map { .calendar($0) })]
        }
        if case .month(let month, let year) = tokens[index] {
            index += 1
            skipYearWords()
            return [CalendarSpan(unit: .month(month), year: .calendar(year))]
        }
        if let spans = yearSpans() { return spans }
        if let spans = dayOfMonthSpans() { return spans }
        if let spans = ordinalSpans() { return spans }
        guard let word = tokens[index].word else { return nil }
        if let month = DeadlineVocabulary.month(word) {
            index += 1
            return [CalendarSpan(unit: .month(month), year: year())]
        }
        // «осенне-весенний период»: both seasons.
        if let first = DeadlineVocabulary.seasonBeforeHyphen(word), index + 3 < tokens.count,
            tokens[index + 1] == .dash,
            let second = tokens[index + 2].word.flatMap(DeadlineVocabulary.season),
            let noun = self.word(index + 3), noun.hasPrefix("период") || noun.hasPrefix("сезон")
        {
            index += 4
            return [first, second].map { CalendarSpan(unit: .season($0), year: nil) }
        }
        if let season = DeadlineVocabulary.season(word), word.count > 3 {
            // «летний период», but not «летний лагерь».
            if word.hasSuffix("ий") {
                guard let next = self.word(index + 1), ["период", "сезон"].contains(next) else { return nil }
                index += 1
            }
            index += 1
            return [CalendarSpan(unit: .season(season), year: year(goesOverNewYear: season == 12))]
        }
        return nil
    }

    /// «2022 год», «2022–2024 гг.», «2024/2025 учебный год», «2024-25 уч. г.».
    private mutating func yearSpans() -> [CalendarSpan]? {
        guard let first = tokens[index].year else { return nil }
        index += 1
        var parted: DeadlineToken?
        var second: Int?
        let firstHasWord = skipYearWords()
        if index + 1 < tokens.count, tokens[index] == .dash || tokens[index] == .slash {
            if let year = tokens[index + 1].year {
                (parted, second) = (tokens[index], year)
            } else if case .number(let short, digits: 2) = tokens[index + 1], !firstHasWord,
                first % 100 + 1 == short % 100
            {
                (parted, second) = (tokens[index], first + 1)
            }
        }
        guard let second, let parted else {
            if isSchoolWord(index) {
                skipSchoolWords()
                // «2024 учебный год» begins in that year.
                return [CalendarSpan(unit: .year, year: .school(from: first))]
            }
            return [CalendarSpan(unit: .year, year: .calendar(first))]
        }
        // The dash of «май 2024 – март 2025» is not this one: there a month stands before the second year.
        index += 2
        if isSchoolWord(index) {
            skipSchoolWords()
            // «2020 – 2024 учебный год» is several of them.
            if second > first + 1 {
                pendingEnd = CalendarSpan(unit: .year, year: .school(from: second - 1))
                return rangeOfYears(.school(from: first))
            }
            return [CalendarSpan(unit: .year, year: .school(from: first))]
        }
        let before = index
        let word = self.word(index)
        skipYearWords()
        let isPlural = word.map(DeadlineVocabulary.yearsWords.contains) ?? false || index - before > 1
        if !isPlural, second == first + 1, !firstHasWord, parted == .slash || word != "г" {
            return [CalendarSpan(unit: .year, year: .school(from: first))]
        }
        // As two ends of a stretch.
        pendingEnd = CalendarSpan(unit: .year, year: .calendar(second))
        return rangeOfYears(.calendar(first))
    }

    private var pendingEnd: CalendarSpan?

    private mutating func rangeOfYears(_ first: CalendarSpan.Year) -> [CalendarSpan] {
        let stretch = DeadlineWords.Stretch(
            start: CalendarSpan(unit: .year, year: first), end: pendingEnd, isAbout: isAbout)
        pendingEnd = nil
        words.stretches.append(stretch)
        return []
    }

    /// «20 июня», «18-19 февраля», «5, 12 и 19 октября», «20-го числа».
    private mutating func dayOfMonthSpans() -> [CalendarSpan]? {
        guard case .number(let first, digits: 1...2) = tokens[index] else { return nil }
        var days = [first]
        var links: [DeadlineToken] = []
        var at = index + 1
        while at + 1 < tokens.count, let link = numberLink(at), case .number(let day, digits: 1...2) = tokens[at + 1] {
            days.append(day)
            links.append(link)
            at += 2
        }
        guard at < tokens.count else { return nil }
        // «01-15.09.2024»
        if days.count == 1, at + 1 < tokens.count, tokens[at] == .dash || tokens[at] == .word("по"),
            case .date(_, let month, let year, _) = tokens[at + 1], (1...31).contains(first)
        {
            index = at
            return [
                CalendarSpan(
                    unit: .day(first, month: month, words: "\(first).\(month)"), year: year.map { .calendar($0) })
            ]
        }
        guard let name = tokens[at].word, let month = DeadlineVocabulary.month(name) else { return nil }
        index = at + 1
        let year = year()
        let spans = days.map { CalendarSpan(unit: .day($0, month: month, words: "\($0) \(name)"), year: year) }
        // Two days with a dash are a stretch; commas make a list.
        var pending: [CalendarSpan] = []
        for (number, span) in spans.enumerated() {
            guard number > 0 else {
                if spans.count == 1 { return spans }
                add(span)
                continue
            }
            link = links[number - 1] == .dash ? .dash : links[number - 1] == .word("по") ? .to : .list
            hasNothingBetween = true
            if number == spans.count - 1 { pending = [span] } else { add(span) }
        }
        for span in pending { add(span) }
        return []
    }

    private func numberLink(_ at: Int) -> DeadlineToken? {
        switch tokens[at] {
        case .dash, .comma: tokens[at]
        case .word("и"): .comma
        case .word("по"): .word("по")
        default: nil
        }
    }

    /// «IV квартал», «1 полугодие», «вторая декада октября», «3, 4 неделя октября», «вторая рабочая среда марта».
    private mutating func ordinalSpans() -> [CalendarSpan]? {
        var numbers: [Int?] = []
        var links: [DeadlineToken] = []
        var at = index
        while let number = ordinal(at) {
            numbers.append(number)
            at += 1
            if at + 1 < tokens.count, let link = numberLink(at), ordinal(at + 1) != nil {
                links.append(link)
                at += 1
            } else {
                break
            }
        }
        if numbers.isEmpty, let word = word(at), DeadlineVocabulary.lastWords.contains(word) {
            numbers = [nil]
            at += 1
        }
        guard !numbers.isEmpty else { return nil }
        if word(at).map({ $0.hasPrefix("рабоч") || $0.hasPrefix("полн") || $0.hasPrefix("учебн") }) == true { at += 1 }
        guard let noun = word(at) else { return nil }
        at += 1
        var makeUnit: ((Int?) -> CalendarSpan.Unit?)?
        if noun.hasPrefix("половин"), let number = numbers.first ?? nil, number <= 2, numbers.count == 1 {
            return halfOf(number, at: at)
        }
        if noun.hasPrefix("квартал") || noun == "кв" {
            makeUnit = { $0.map { .quarter($0) } }
        } else if noun.hasPrefix("полугоди") {
            makeUnit = { $0.flatMap { $0 <= 2 ? .half($0) : nil } }
        } else if noun.hasPrefix("четверт"), noun != "четверть" || numbers != [nil] {
            makeUnit = { $0.map { .term($0) } }
        } else if noun.hasPrefix("триместр") {
            return nil
        } else if noun.hasPrefix("декад") || noun.hasPrefix("недел") || DeadlineVocabulary.weekday(noun) != nil {
            return partsOfMonth(numbers, links: links, noun: noun, at: at)
        }
        guard let makeUnit else { return nil }
        let units = numbers.compactMap(makeUnit)
        guard units.count == numbers.count else { return nil }
        index = at
        let year = year()
        append(units.map { CalendarSpan(unit: $0, year: year) }, links: links)
        return []
    }

    /// «вторая половина октября», «первая половина 2025 года».
    private mutating func halfOf(_ number: Int, at start: Int) -> [CalendarSpan]? {
        let kept = index
        index = start
        if let month = word(start).flatMap(DeadlineVocabulary.month) {
            index += 1
            third = number == 1 ? DeadlineWords.firstHalf : DeadlineWords.secondHalf
            return [CalendarSpan(unit: .month(month), year: year())]
        }
        if isSchoolWord(start) || word(start)?.hasPrefix("год") == true
            || tokens.indices.contains(start) && tokens[start].year != nil
        {
            return [CalendarSpan(unit: .half(number), year: year())]
        }
        index = kept
        return nil
    }

    private mutating func partsOfMonth(
        _ numbers: [Int?], links: [DeadlineToken], noun: String, at start: Int
    ) -> [CalendarSpan]? {
        var at = start
        let weekday = DeadlineVocabulary.weekday(noun)
        while let word = word(at), ["каждого", "текущего", "учебного", "отчетного"].contains(word) { at += 1 }
        if let word = word(at), word.hasPrefix("месяц") {
            index = at + 1
            words.frequency = DeadlineWords.Frequency(unit: .monthly)
            words.partsOfMonth += numbers.map { number in
                if let weekday { return .weekday(number, weekday) }
                return noun.hasPrefix("недел") ? .week(number) : .decade(number ?? 3)
            }
            return []
        }
        guard let word = word(at), let month = DeadlineVocabulary.month(word) else { return nil }
        index = at + 1
        let year = year()
        let spans = numbers.map { number -> CalendarSpan in
            if let weekday { return CalendarSpan(unit: .weekday(number, weekday, month: month), year: year) }
            return CalendarSpan(
                unit: noun.hasPrefix("недел") ? .week(number, month: month) : .decade(number ?? 3, month: month),
                year: year)
        }
        append(spans, links: links)
        return []
    }

    private mutating func append(_ spans: [CalendarSpan], links: [DeadlineToken]) {
        for (number, span) in spans.enumerated() {
            if number > 0 {
                link = links[number - 1] == .dash ? .dash : links[number - 1] == .word("по") ? .to : .list
                hasNothingBetween = true
            }
            add(span)
        }
    }

    private func ordinal(_ at: Int) -> Int? {
        guard at < tokens.count else { return nil }
        switch tokens[at] {
        case .number(let number, digits: 1) where (1...5).contains(number): return number
        case .word(let word): return DeadlineVocabulary.ordinal(word)
        default: return nil
        }
    }

    /// The year after a month, a quarter and their like.
    private mutating func year(goesOverNewYear: Bool = false) -> CalendarSpan.Year? {
        guard index < tokens.count else { return nil }
        var at = index
        // «полугодие учебного года»
        if isSchoolWord(at) {
            skipSchoolWords()
            return nil
        }
        if tokens[at] == .open { at += 1 }
        guard at < tokens.count, let first = tokens[at].year else {
            // «июня следующего года» has a year of its own, which only the reader knows.
            return nil
        }
        index = at + 1
        if index + 1 < tokens.count, tokens[index] == .slash || tokens[index] == .dash {
            let second = tokens[index + 1].year
            var short: Int?
            if case .number(let number, digits: 2) = tokens[index + 1] { short = number }
            let isNext = second == first + 1 || short.map { first % 100 + 1 == $0 } == true
            let isFollowed = isSchoolWord(index + 2) || tokens[index] == .slash || goesOverNewYear
            if isNext, isFollowed {
                index += 2
                skipSchoolWords()
                skipYearWords()
                return .school(from: first)
            }
        }
        if isSchoolWord(index) {
            skipSchoolWords()
            return .school(from: first)
        }
        skipYearWords()
        return .calendar(first)
    }

    @discardableResult
    private mutating func skipYearWords() -> Bool {
        let start = index
        while let word = word(index), DeadlineVocabulary.yearWords.contains(word) { index += 1 }
        return index > start
    }

    private func isSchoolWord(_ at: Int) -> Bool {
        guard let word = word(at) else { return false }
        return word == "уч" || word.hasPrefix("учебн")
    }

    private mutating func skipSchoolWords() {
        index += 1
        skipYearWords()
    }

    private func word(_ at: Int) -> String? { tokens.indices.contains(at) ? tokens[at].word : nil }

    // MARK: Words

    private mutating func readWord() {
        let token = tokens[index]
        switch token {
        case .dash:
            if hasNothingBetween { link = .dash }
        case .comma, .slash:
            link = .list
        case .word("и"), .word("или"), .word("а"):
            link = .list
        case .word("по") where hasNothingBetween || words.stretches.last?.bound == .since:
            link = .to
            hasNothingBetween = true
            words.noteReference(at: index, in: tokens)
        case .word("с"), .word("со"), .word("начиная"):
            bound = .since
        case .word("за"):
            isAbout = true
            words.noteEvent(at: index, in: tokens)
        case .word("от"):
            isDocumentDate = true
        case .word(let word) where DeadlineVocabulary.untilWords.contains(word):
            bound = .until
            isAbout = false
            words.noteEvent(at: index, in: tokens)
        case .word(let word):
            if let number = Self.thirds[word] {
                readThird(number)
                return
            }
            words.note(word, at: index, in: tokens)
            if !Self.transparent.contains(word) {
                hasNothingBetween = false
                if bound == .since || word.hasPrefix("недел") { bound = .none }
            }
        case .number(let number, _):
            words.note(number, at: index, in: tokens, bound: bound)
            hasNothingBetween = false
        case .time:
            // Two dates with their hours lack no comma.
            hasNothingBetween = false
        case .open, .close, .date, .month:
            break
        }
        index += 1
    }

    /// Words that may stand between «до» and its date.
    private static let transparent: Set<String> = [
        "срок", "в", "на", "период", "во", "сроком", "числа", "включительно", "ежегодно", "текущего", "примерно", "уже",
        "г", "г.", "года", "год", "месяц", "месяца", "месяце", "начиная", "конца", "конец",
    ]

    private static let thirds: [String: Int] = [
        "начало": 1, "начале": 1, "начала": 1, "началу": 1, "середина": 2, "середине": 2, "середины": 2, "середину": 2,
        "конец": 3, "конце": 3, "конца": 3, "концу": 3,
    ]

    /// «конец мая», «до конца 2025 года», «в начале учебного года».
    private mutating func readThird(_ number: Int) {
        let kept = (index, bound)
        index += 1
        if let word = word(index) {
            if ["календарного", "текущего"].contains(word) { index += 1 }
            if isSchoolWord(index), let next = self.word(index + 1), next.hasPrefix("год") {
                index += 2
                // Before a school year is before an event; its end is a day that everybody knows.
                if number == 1, bound == .until {
                    words.isRelative = true
                } else if bound == .until {
                    words.stretches.append(schoolYearEnd)
                } else {
                    words.stretches.append(
                        DeadlineWords.Stretch(
                            start: CalendarSpan(unit: .month(number == 1 ? 9 : number == 3 ? 5 : 1), year: nil)))
                }
                bound = .none
                return
            }
            if self.word(index)?.hasPrefix("год") == true {
                index += 1
                words.stretches.append(
                    DeadlineWords.Stretch(
                        start: bound == .until
                            ? CalendarSpan(unit: .year, year: nil)
                            : CalendarSpan(unit: .month(number == 1 ? 1 : number == 3 ? 12 : 6), year: nil),
                        bound: bound))
                bound = .none
                return
            }
        }
        third = number
        let count = words.stretches.count
        guard let spans = spans(), !spans.isEmpty || words.stretches.count > count else {
            third = nil
            (index, bound) = kept
            words.note("начало", at: index, in: tokens)
            index += 1
            return
        }
        for span in spans { add(span) }
        (link, bound, isAbout, isDocumentDate, third) = (.other, .none, false, false, nil)
        hasNothingBetween = true
    }

    private var schoolYearEnd: DeadlineWords.Stretch {
        DeadlineWords.Stretch(
            start: CalendarSpan(unit: .day(31, month: 8, words: "31 августа"), year: nil), bound: .until)
    }
}

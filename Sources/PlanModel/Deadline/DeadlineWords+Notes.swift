/// What single words say beside the dates.
extension DeadlineWords {
    private func word(_ at: Int, in tokens: [DeadlineToken]) -> String? {
        tokens.indices.contains(at) ? tokens[at].word : nil
    }

    mutating func note(_ word: String, at index: Int, in tokens: [DeadlineToken]) {
        func next(_ offset: Int = 1) -> String? { self.word(index + offset, in: tokens) }
        switch Self.notes[word] {
        case .frequency(let unit): frequency = Frequency(unit: unit)
        case .every: noteEvery(index, in: tokens)
        case .times: noteTimes(index, in: tokens)
        case .always: isOpen = true
        case .during: noteDuring(index, in: tokens)
        case .asNeeded:
            if let next = next(), next.hasPrefix("необходимост") || next.hasPrefix("возможност") {
                isOpen = true
            } else {
                isRelative = true
            }
        case .need: if self.word(index - 1, in: tokens) == "при" { isOpen = true }
        case .upon:
            // «при приёме на работу»; what depends on money or need has no event.
            if let next = next(), !next.hasPrefix("необходимост"), !next.hasPrefix("налич") { isRelative = true }
        case .fromDay: if ["со", "с"].contains(self.word(index - 1, in: tokens) ?? "") { isCounted = true }
        case .counted: isCounted = true
        case .next:
            // «до 25 числа следующего месяца» counts from nothing.
            if next()?.hasPrefix("месяц") != true { isCounted = true }
        case .event: isRelative = true
        case .day:
            // «в день выявления», «в дни работы комиссии».
            if self.word(index - 1, in: tokens) == "в" { isRelative = true }
        case .term: noteTerm(index, in: tokens)
        case .elsewhere: isReference = true
        case nil: noteWeekday(word, at: index, in: tokens)
        }
    }

    /// What a word notes. A table, for every word of every text with a date is looked up.
    private enum Note {
        case frequency(Deadline.Recurrence)
        case every, times, always, during, asNeeded, need, upon, fromDay, counted, next, event, day, term, elsewhere
    }

    private static let notes: [String: Note] = {
        let words: [(Note, String)] = [
            (.frequency(.yearly), "ежегодно ежегодный ежегодная"), (.frequency(.monthly), "ежемесячно"),
            (.frequency(.quarterly), "ежеквартально"), (.frequency(.weekly), "еженедельно"),
            (.frequency(.daily), "ежедневно"), (.every, "каждый каждая каждую каждое каждого каждой каждые"),
            (.times, "раз раза дважды трижды"),
            (
                .always,
                "постоянно бессрочно непрерывно круглогодично систематически регулярно весь всего всей весь-период всегда"
            ),
            (.during, "течение течении теч протяжении"), (.asNeeded, "мере"), (.need, "необходимости"), (.upon, "при"),
            (.fromDay, "дня"), (.counted, "момента истечении"), (.next, "следующего следующих следующим"),
            (
                .event,
                """
                после окончании завершении накануне перед каникул каникулы каникулах каникулярное проведения поступлении \
                факту незамедлительно немедленно поступления итогам ходе процессе сразу
                """
            ),
            (.day, "день дни"), (.term, "срок сроки сроков"),
            (
                .elsewhere,
                """
                графику графиком графика графикам графиками плану планом планам планами согласно соответствии \
                согласованию согласованы расписанию запросу приказу положению распоряжению программе заявкам заявке \
                указанию поручению отдельному усмотрению решению договоренности договору требованию
                """
            ),
        ]
        return words.reduce(into: [:]) { notes, entry in
            for word in entry.1.split(separator: " ") { notes[String(word)] = entry.0 }
        }
    }()

    /// «по понедельникам», «24 мая (ср)».
    private mutating func noteWeekday(_ word: String, at index: Int, in tokens: [DeadlineToken]) {
        guard let weekday = DeadlineVocabulary.weekday(word) else { return }
        if word.hasSuffix("ам") {
            weekdays.append(weekday)
            frequency = frequency ?? Frequency(unit: .weekly)
        } else if stretches.last?.end == nil, case .day? = stretches.last?.start.unit {
            statedWeekday = weekday
        }
    }

    /// «каждый понедельник», «каждую вторую среду месяца», «каждую четверть».
    private mutating func noteEvery(_ index: Int, in tokens: [DeadlineToken]) {
        for offset in 1...3 {
            guard let word = word(index + offset, in: tokens) else { return }
            if let weekday = DeadlineVocabulary.weekday(word) {
                frequency = Frequency(unit: .weekly)
                weekdays.append(weekday)
                // «каждый понедельник и среду»
                if self.word(index + offset + 1, in: tokens) == "и",
                    let other = self.word(index + offset + 2, in: tokens).flatMap(DeadlineVocabulary.weekday)
                {
                    weekdays.append(other)
                }
                return
            }
            if let unit = Self.unit(word) {
                frequency = frequency ?? Frequency(unit: unit)
                return
            }
        }
    }

    /// The unit a recurrence counts in.
    private static func unit(_ word: String) -> Deadline.Recurrence? {
        if word.hasPrefix("год") { return .yearly }
        if word.hasPrefix("месяц") { return .monthly }
        if word.hasPrefix("квартал") { return .quarterly }
        if word.hasPrefix("полугоди") { return .halfYearly }
        if word.hasPrefix("четверт") { return .termly }
        if word.hasPrefix("недел") { return .weekly }
        if word == "день" || word == "дня" { return .daily }
        return nil
    }

    /// «в течение года» is open; «в течение 10 дней» is counted from something.
    private mutating func noteDuring(_ index: Int, in tokens: [DeadlineToken]) {
        for offset in 1...4 {
            guard tokens.indices.contains(index + offset) else { return }
            switch tokens[index + offset] {
            case .number(_, digits: 1...3):
                isCounted = true
                return
            case .word(let word) where Self.counted.contains(word) || Self.amounts.contains { word.hasPrefix($0) }:
                isCounted = true
                return
            case .word(let word)
            where word.hasPrefix("год") || word.hasPrefix("период") || word.hasPrefix("срок") || word.hasPrefix("врем"):
                isOpen = true
                return
            case .word: continue
            default: return
            }
        }
    }

    private static let counted: Set<String> = [
        "дня", "дней", "суток", "часа", "часов", "недели", "недель", "месяца", "месяцев",
    ]
    private static let amounts = ["одного", "двух", "трех", "четырех", "пяти", "шести", "семи", "десяти"]

    /// «в 6-месячный срок», «в трехдневный срок», «в установленные сроки».
    private mutating func noteTerm(_ index: Int, in tokens: [DeadlineToken]) {
        guard let before = word(index - 1, in: tokens) else { return }
        if ["месячный", "дневный", "недельный", "часовой"].contains(where: before.hasSuffix) {
            isCounted = true
        } else if before.hasPrefix("установлен") || before.hasPrefix("определен") || before.hasPrefix("указан")
            || before.hasPrefix("утвержден")
        {
            isReference = true
        }
        let next = tokens.indices.contains(index + 1) && tokens[index + 1] == .comma ? index + 2 : index + 1
        if let after = word(next, in: tokens), after.hasPrefix("установлен") || after.hasPrefix("определ") {
            isReference = true
        }
    }

    /// «за 10 дней до заезда», «до проведения сочинения»: an event follows, no date.
    mutating func noteEvent(at index: Int, in tokens: [DeadlineToken]) {
        let rest = tokens[(index + 1)...].prefix(6)
        let word = word(index, in: tokens)
        if word == "за" {
            let hasCount = rest.prefix(4).contains {
                $0.word.map { Self.counted.contains($0) || $0 == "день" || $0 == "неделю" || $0 == "месяц" } ?? false
            }
            if hasCount { isCounted = true }
            return
        }
        let first = rest.lazy.compactMap(\.word).first { !["не", "чем", "в", "срок"].contains($0) }
        guard word == "до", let first else { return }
        let events = ["начал", "проведен", "окончан", "заверш", "наступл", "выезд", "заезд", "открыт", "утвержден"]
        if events.contains(where: first.hasPrefix)
            || first == "каждого" && !rest.contains(where: { $0.word?.hasPrefix("месяц") ?? false })
        {
            let namesMonth = rest.contains { $0.word.flatMap(DeadlineVocabulary.month) != nil }
            if first != "начала" || !namesMonth { isRelative = true }
        }
    }

    /// «по графику»: the preposition alone says nothing yet.
    mutating func noteReference(at index: Int, in tokens: [DeadlineToken]) {
        if let next = word(index + 1, in: tokens) { note(next, at: index + 1, in: tokens) }
    }

    /// «1 раз в квартал», «дважды в год», «не реже одного раза в месяц».
    private mutating func noteTimes(_ index: Int, in tokens: [DeadlineToken]) {
        for offset in 1...4 {
            guard let word = word(index + offset, in: tokens) else { return }
            guard let unit = Self.unit(word) else { continue }
            frequency = Frequency(unit: unit, times: times(index, in: tokens))
            return
        }
    }

    private func times(_ index: Int, in tokens: [DeadlineToken]) -> Int {
        switch word(index, in: tokens) {
        case "дважды": return 2
        case "трижды": return 3
        default: break
        }
        guard index > 0 else { return 1 }
        if let number = tokens[index - 1].number { return number }
        switch tokens[index - 1].word {
        case "два", "двух": return 2
        case "три", "трех": return 3
        case "четыре", "четырех": return 4
        default: return 1
        }
    }

    /// «до 10-го числа», «5 рабочих дней».
    mutating func note(_ number: Int, at index: Int, in tokens: [DeadlineToken], bound: Bound) {
        guard let word = word(index + 1, in: tokens) else { return }
        if word == "числа" || word == "число" {
            frequency = frequency ?? Frequency(unit: .monthly)
            if frequency?.unit == .monthly { partsOfMonth.append(.day(number, bound)) }
        } else if ["дней", "дня", "рабочих", "календарных"].contains(word) {
            let hasEvent = tokens[index...].contains {
                $0.word.map { ["со", "после", "момента", "до", "следующих"].contains($0) } ?? false
            }
            if hasEvent { isCounted = true }
        }
    }
}

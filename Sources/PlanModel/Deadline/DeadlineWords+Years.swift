extension DeadlineWords {
    /// A year that is said once is the year of all that stands beside it.
    mutating func spreadYears() {
        // «май, сентябрь, 2024 год»: a lone year after months without one is theirs.
        if stretches.count > 1, let last = stretches.last, last.start.isYear, last.end == nil,
            stretches.dropLast().allSatisfy({ !$0.start.isYear && ($0.end ?? $0.start).year == nil })
        {
            stretches.removeLast()
            stretches[stretches.count - 1].setLastYear(last.start.year)
        }
        var known: CalendarSpan.Year?
        for index in stretches.indices.reversed() {
            if let year = (stretches[index].end ?? stretches[index].start).year {
                known = year
            } else {
                stretches[index].setLastYear(known)
            }
            // «01.01–01.03.2022»: the end's year is the start's.
            if stretches[index].end != nil, stretches[index].start.year == nil {
                stretches[index].takesStartYearFromEnd()
            }
            if let year = stretches[index].start.year { known = year }
        }
        // «2024 год: май, июнь»: the year stands first.
        if let first = stretches.first, first.start.isYear, first.end == nil, stretches.count > 1,
            stretches.dropFirst().allSatisfy({ $0.start.year == nil })
        {
            stretches.removeFirst()
            for index in stretches.indices {
                stretches[index].start.year = first.start.year
                stretches[index].end?.year = first.start.year
            }
        }
    }
}

extension DeadlineWords.Stretch {
    mutating func setLastYear(_ year: CalendarSpan.Year?) {
        if end == nil {
            if start.year == nil { start.year = year }
        } else if end?.year == nil {
            end?.year = year
        }
    }

    /// «декабрь – январь 2025 г.» begins in the year before: from the last months of a year to the first of the next.
    mutating func takesStartYearFromEnd() {
        guard let end, let year = end.year else { return }
        start.year = year
        guard case .calendar(let number) = year, let first = start.interval(in: year)?.from,
            let last = end.interval(in: year)?.to, first > last, first.month >= 9, last.month <= 8
        else { return }
        start.year = .calendar(number - 1)
    }
}

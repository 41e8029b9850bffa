import SourceModel

/// A person's name as it stands under an order: «И.О. Фамилия», «Фамилия И. О.», or name, patronymic and surname.
enum PersonName {
    /// Where the name begins that `text` ends with; nil when it ends otherwise.
    static func start(in text: String) -> String.Index? {
        // A signature is a short line; the last words of long ones are not looked at.
        guard text.utf8.count <= 300 else { return nil }
        let words = text.words
        for count in [3, 2, 1] where words.count >= count {
            let last = words.suffix(count)
            if isName(last.map(bare)), let start = last.first?.startIndex { return start }
        }
        return nil
    }

    /// Two or three cells that end in a name: the line of a signature set with tabs.
    static func isSignature(_ cells: [Passage]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        guard (2...3).contains(filled.count), let last = filled.last, let first = filled.first else { return false }
        return RowNumber(first.text) == nil && start(in: last.text) == last.text.startIndex
    }

    private static func isName(_ words: [[Unicode.Scalar]]) -> Bool {
        switch words.count {
        case 1:
            // «И.О.Фамилия»
            guard let dot = words[0].lastIndex(of: ".") else { return false }
            return areInitials(words[0][...dot]) && isSurname(words[0][(dot + 1)...])
        case 2:
            return areInitials(words[0][...]) && isSurname(words[1][...])
                || isSurname(words[0][...]) && areInitials(words[1][...])
        default:
            let (first, second, third) = (words[0][...], words[1][...], words[2][...])
            if areInitials(first), areInitials(second) { return isSurname(third) }
            if areInitials(second), areInitials(third) { return isSurname(first) }
            return isSurname(first) && isSurname(second) && isSurname(third)
                && (isPatronymic(second) || isPatronymic(third))
        }
    }

    /// «И.О.», «И.», «И.О»
    private static func areInitials(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        let letters = word.split(separator: ".")
        return word.contains(".") && (1...2).contains(letters.count)
            && letters.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isUppercaseLetter) }
    }

    private static func isSurname(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count >= 2 && word.first?.isUppercaseLetter == true
            && word.dropFirst().allSatisfy { $0.isLetter || $0.isHyphen }
    }

    private static func isPatronymic(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        let text = String(String.UnicodeScalarView(word))
        return ["вич", "вна", "чна", "оглы", "кызы"].contains { text.hasSuffix($0) }
    }

    /// The word without what people put around a name: «/Фамилия И.О./», «Фамилия.»
    private static func bare(_ word: Substring) -> [Unicode.Scalar] {
        var scalars = Array(word.unicodeScalars)
        while let first = scalars.first, "/(_".unicodeScalars.contains(first) { scalars.removeFirst() }
        while let last = scalars.last, "/)_,;".unicodeScalars.contains(last) { scalars.removeLast() }
        let isInitials = scalars.count { $0 == "." } > 1 || scalars.count <= 2
        if scalars.last == ".", !isInitials || scalars.dropLast().reversed().prefix(while: { $0 != "." }).count > 1 {
            scalars.removeLast()
        }
        return scalars
    }
}

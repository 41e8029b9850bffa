/// A responsible party as a clause may speak of it: «Руководителям ШМО обеспечить …» names the «Руководители ШМО».
struct PartyMention {
    private let party: String
    private let stems: [String]

    init(_ party: String) {
        self.party = party.lowercased()
        stems = Self.words(of: party).map(Self.stem)
    }

    /// Whether each word of the party stands in the text, in whatever case. A clause too many does less harm in an extract
    /// than one too few.
    func stands(in text: String) -> Bool {
        if text.lowercased().contains(party) { return true }
        guard !stems.isEmpty else { return false }
        let words = Self.words(of: text)
        return stems.allSatisfy { stem in
            words.contains { $0.count > 3 && stem.count >= 3 ? $0.hasPrefix(stem) : $0 == stem }
        }
    }

    /// The words in small letters, ё as е; initials are left out, for they may stand before a name or after it.
    private static func words(of text: String) -> [String] {
        text.lowercased().replacing("ё", with: "е").split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { $0.count > 1 || $0.first?.isNumber == true }
    }

    /// Without the ending of the nominative, where three letters are left.
    private static func stem(_ word: String) -> String {
        guard word.count > 3 else { return word }
        var stem = word[...]
        while stem.count > 3, let last = stem.last, "аеиоуыэюяйь".contains(last) { stem.removeLast() }
        return String(stem)
    }
}

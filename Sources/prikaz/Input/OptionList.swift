extension StringProtocol {
    /// What an option lists, parted by commas; blanks around the words do not count, and empty ones keep their place.
    var optionList: [String] {
        split(separator: ",", omittingEmptySubsequences: false).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }
}

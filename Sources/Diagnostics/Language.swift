/// A language that messages are given in.
public enum Language: String, Sendable, CaseIterable {
    case russian = "ru"
    case english = "en"
}

/// A sentence for people, in every language the program speaks.
public struct Message: Sendable, Hashable {
    public let russian: String
    public let english: String

    public init(ru russian: String, en english: String) {
        self.russian = russian
        self.english = english
    }

    public func text(in language: Language) -> String {
        switch language {
        case .russian: russian
        case .english: english
        }
    }
}

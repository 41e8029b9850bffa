/// What a value of the plan may look like: the one description that the reader, the JSON Schema and the templates
/// go by.
public indirect enum Shape: Sendable {
    /// Words, a number or a date: anything that is written on one place and kept literally.
    case text
    /// Yes or no.
    case flag
    case list(of: Shape)
    case record(RecordShape)

    /// What it is called in a message («ожидается список»).
    public var russianName: String {
        switch self {
        case .text: "текст"
        case .flag: "true или false"
        case .list: "список"
        case .record: "набор полей «ключ: значение»"
        }
    }

    /// What it is called in an English message.
    public var englishName: String {
        switch self {
        case .text: "text"
        case .flag: "true or false"
        case .list: "a list"
        case .record: "a set of keys"
        }
    }
}

/// The keys of a record.
public struct RecordShape: Sendable {
    public let fields: [FieldShape]
    /// The key that a bare text stands for, where a record may be written as one (a clause is mostly only its text).
    public let shorthand: String?
    /// The shape of keys that the user invents; nil allows none.
    public let others: Shape?

    public init(_ fields: [FieldShape], shorthand: String? = nil, others: Shape? = nil) {
        self.fields = fields
        self.shorthand = shorthand
        self.others = others
    }

    public func shape(of key: String) -> Shape? { fields.first { $0.key == key }?.shape ?? others }
}

/// One key of a record.
public struct FieldShape: Sendable {
    public let key: String
    public let shape: Shape
    /// What it means, in Russian, for the editor that shows the schema.
    public let meaning: String

    public init(_ key: String, _ shape: Shape, _ meaning: String) {
        self.key = key
        self.shape = shape
        self.meaning = meaning
    }
}

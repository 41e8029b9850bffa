/// The order (приказ) that approves the plan.
public struct Order: Sendable, Equatable {
    /// The kind of document (вид документа, requisite 09): ПРИКАЗ, РАСПОРЯЖЕНИЕ.
    public var kind: SourceText?
    /// The registration number (requisite 11), without the sign «№»; nil is a ruled line for the pen.
    public var number: SourceText?
    /// The date (requisite 10): ISO 8601, or the words as printed; nil is a ruled line for the pen.
    public var date: SourceText?
    /// The title to the text (заголовок к тексту, requisite 17): «Об утверждении …».
    public var title: SourceText?
    /// The statement of reasons before «приказываю» (констатирующая часть).
    public var preamble: SourceText?
    /// The word of command (приказываю, обязываю, предлагаю).
    public var imperative: SourceText?
    /// The clauses (пункты распорядительной части).
    public var clauses: [Clause]
    /// Who signs (requisite 22).
    public var signatory: Person?
    /// Who has read the order (лист ознакомления).
    public var acquainted: [Person]
    /// Who has endorsed the draft (визы, requisite 21).
    public var visas: [Person]
    /// Who drew it up (исполнитель, requisite 25).
    public var executor: Executor?
    /// The electronic signature (requisite 23), only from a real certificate's data.
    public var signature: ElectronicSignature?
    /// Marked as a certified copy («КОПИЯ ВЕРНА», requisite 26).
    public var isCopy: Bool
    /// What the QR code holds (requisite 31).
    public var qr: SourceText?

    public init(
        kind: SourceText? = nil, number: SourceText? = nil, date: SourceText? = nil, title: SourceText? = nil,
        preamble: SourceText? = nil, imperative: SourceText? = nil, clauses: [Clause] = [],
        signatory: Person? = nil, acquainted: [Person] = [], visas: [Person] = [], executor: Executor? = nil,
        signature: ElectronicSignature? = nil, isCopy: Bool = false, qr: SourceText? = nil
    ) {
        self.kind = kind
        self.number = number
        self.date = date
        self.title = title
        self.preamble = preamble
        self.imperative = imperative
        self.clauses = clauses
        self.signatory = signatory
        self.acquainted = acquainted
        self.visas = visas
        self.executor = executor
        self.signature = signature
        self.isCopy = isCopy
        self.qr = qr
    }

    /// The date as a day of the calendar, where the words name one.
    public var calendarDate: CalendarDate? { date.flatMap { CalendarDate(reading: $0.text) } }
}

/// A clause of the order (пункт), with its sub-clauses or bullets.
public struct Clause: Sendable, Equatable {
    /// The number as printed; nil is numbered by its position.
    public var number: SourceText?
    public var text: SourceText?
    /// Sub-clauses and bullets, each in turn a clause; a bullet keeps the mark its source has («- …»).
    public var items: [Clause]

    public init(number: SourceText? = nil, text: SourceText? = nil, items: [Clause] = []) {
        self.number = number
        self.text = text
        self.items = items
    }
}

/// A person with a post (должностное лицо).
public struct Person: Sendable, Equatable {
    public var position: SourceText?
    /// Initials and surname (И.О. Фамилия).
    public var name: SourceText?

    public init(position: SourceText? = nil, name: SourceText? = nil) {
        self.position = position
        self.name = name
    }
}

/// Who drew the document up (отметка об исполнителе).
public struct Executor: Sendable, Equatable {
    public var name: SourceText?
    public var phone: SourceText?

    public init(name: SourceText? = nil, phone: SourceText? = nil) {
        self.name = name
        self.phone = phone
    }
}

/// The data of a real certificate for the mark of the electronic signature.
public struct ElectronicSignature: Sendable, Equatable {
    public var certificate: SourceText?
    public var owner: SourceText?
    public var validFrom: SourceText?
    public var validTo: SourceText?

    public init(
        certificate: SourceText? = nil, owner: SourceText? = nil, validFrom: SourceText? = nil,
        validTo: SourceText? = nil
    ) {
        self.certificate = certificate
        self.owner = owner
        self.validFrom = validFrom
        self.validTo = validTo
    }
}

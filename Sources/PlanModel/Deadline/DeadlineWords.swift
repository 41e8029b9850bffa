/// The words of a deadline, parsed; nothing is resolved yet.
struct DeadlineWords: Equatable {
    /// Days on end, as the words name them.
    struct Stretch: Equatable {
        var start: CalendarSpan
        /// The other end, where there is one.
        var end: CalendarSpan?
        var bound = Bound.none
        /// «за I полугодие»: what the deadline is about, not when it is.
        var isAbout = false
        /// Of a start like «начало мая»: which third of it, or which half; nil is all of it.
        var third: Int?
    }

    enum Bound: Equatable {
        case none
        /// «до 15 июня».
        case until
        /// «с 1 сентября».
        case since
    }

    /// What comes again and again within each month.
    enum PartOfMonth: Equatable {
        case day(Int, Bound)
        case week(Int?)
        case weekday(Int?, Int)
        case decade(Int)
    }

    var stretches: [Stretch] = []
    /// How often, if it says so.
    var frequency: Frequency?
    var partsOfMonth: [PartOfMonth] = []
    /// Every such weekday.
    var weekdays: [Int] = []
    /// All the time.
    var isOpen = false
    /// Counted in days or months from an event.
    var isCounted = false
    /// Tied to an event.
    var isRelative = false
    /// Said elsewhere.
    var isReference = false
    /// Two stretches with a year each stand side by side with nothing between them.
    var lacksLink = false
    /// The weekday that is said beside a day: «24 мая (ср)».
    var statedWeekday: Int?

    /// Halves of a month beside its thirds (``Stretch/third``).
    static let firstHalf = 4
    static let secondHalf = 5

    /// So many times in a unit.
    struct Frequency: Equatable {
        var unit: Deadline.Recurrence
        var times = 1
    }
}

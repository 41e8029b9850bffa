/// Something that reads what anybody may hand over, run on whatever libFuzzer thinks of.
///
/// A trap, a hang or a heap beyond the limit is libFuzzer's to notice; what else must hold, ``expect(_:_:)`` says.
struct FuzzTarget: Sendable {
    /// What `make fuzz TARGET=` and the folder of its corpus are called.
    let name: String
    /// How an input is changed, beside libFuzzer's own ways.
    let mutation: Mutation
    let run: @Sendable (Input) throws -> Void

    init(name: String, mutation: Mutation = .lines, run: @escaping @Sendable (Input) throws -> Void) {
        self.name = name
        self.mutation = mutation
        self.run = run
    }

    static let all: [FuzzTarget] = [
        .plan, .pages, .settings, .template, .reportTemplate, .deadline,
        .docx, .xlsx, .odt, .ods, .zip, .html, .csv, .markdown, .text,
        .reportYAML, .reportCSV, .reportXLSX, .arguments,
    ]
}

/// A fault of the program that no trap of its own would show.
func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError("fuzz: \(what())") }
}

import Composition
import Diagnostics
import PlanCheck
import PlanModel

/// What the command line asks of every document.
struct RenderWishes: Sendable {
    /// Instead of the order's own; `blank` leaves a line for the pen.
    let number: String?
    let date: String?
    /// The responsible party whose extract is wanted.
    let party: String?
    let hasFrontMatter: Bool
    /// A plan with errors is refused.
    let isFinal: Bool
}

/// One plan to be rendered, with everything but the plan itself at hand: jobs are done side by side, and what they have to
/// say is said in their order.
struct RenderJob: Sendable {
    let target: OutputTarget
    let settings: Result<CheckSettings, Failure>
    let wishes: RenderWishes

    struct Outcome: Sendable {
        enum Result: Sendable { case done, draft, failed }

        fileprivate(set) var result = Result.failed
        /// For people, in the order they came up.
        fileprivate(set) var messages: [String] = []
        /// What has been rendered and is still to be written: every format of the plan, or nothing.
        fileprivate var files: [(path: String, bytes: [UInt8])] = []

        /// Writes what has been rendered: a worker need not wait for the disk.
        mutating func write() {
            guard result != .failed else { return }
            do throws(Failure) {
                try AtomicFile.write(files)
                let paths = files.map(\.path).joined(separator: ", ")
                messages.append(
                    result == .done ? "Готово: \(paths)" : "Записан проект, в плане есть ошибки: \(paths)")
            } catch {
                fail(error)
            }
            files = []
        }

        fileprivate mutating func fail(_ failure: Failure) {
            result = .failed
            messages += failure.diagnostics.map { $0.text(in: .russian, source: nil) }
        }
    }

    /// What has become of the plan, up to writing it.
    func outcome(with renderer: PlanRenderer) -> Outcome {
        var outcome = Outcome()
        do throws(Failure) {
            try render(with: renderer, into: &outcome)
        } catch {
            outcome.fail(error.inFile(target.input))
        }
        return outcome
    }

    private func render(with renderer: PlanRenderer, into outcome: inout Outcome) throws(Failure) {
        let source = try PlanSource(target.input)
        outcome.messages += source.notes.map { $0.text(in: .russian, source: nil) }
        let plan = try withRequisites(source.plan)
        let result = PlanCheck.check(plan, settings: try settings.get())
        let errors = result.findings.filter { $0.severity == .error }
        if !errors.isEmpty {
            outcome.messages += Failure(errors).inFile(target.input).diagnostics.map {
                $0.text(in: .russian, source: source.lines)
            }
            if wishes.isFinal { throw notFinal(errors.count) }
        }
        for (finding, reason) in result.ignored {
            let place = finding.planPlace(in: .russian).map { " \($0)" } ?? ""
            outcome.messages.append(Terminal.safe("\(target.input): не считается [\(finding.code)]\(place): \(reason)"))
        }
        let rendered = try renderer.render(
            try extracted(plan), named: target.name, formats: target.paths.map(\.format), isDraft: !errors.isEmpty,
            hasFrontMatter: wishes.hasFrontMatter)
        outcome.messages += Failure(rendered.remarks).inFile(target.input).diagnostics.map {
            $0.text(in: .russian, source: nil)
        }
        outcome.files = target.paths.compactMap { target in
            rendered.files[target.format].map { (target.path, $0) }
        }
        outcome.result = errors.isEmpty ? .done : .draft
    }

    private func notFinal(_ errors: Int) -> Failure {
        Failure(
            Diagnostic(
                code: "F040", name: "not-final", file: target.input,
                message: Message(
                    ru: "В плане есть ошибки (\(errors)): окончательный документ не делается.",
                    en: "The plan has errors (\(errors)): no final document is made."),
                hint: Message(
                    ru: "Исправьте ошибки или уберите --final, чтобы получить проект.",
                    en: "Mend the errors, or leave out --final to get a draft.")))
    }

    /// The whole plan, or the extract that the command line asks for.
    private func extracted(_ plan: Plan) throws(Failure) -> Plan {
        guard let party = wishes.party else { return plan }
        if let extract = plan.extract(for: party) { return extract }
        let parties = ResponsibleParties.all(in: plan)
        let near = nearestName(to: party, among: parties)
        throw Failure(
            Diagnostic(
                code: "F042", name: "unknown-party", quote: party,
                message: Message(
                    ru: "Ответственного «\(party)» в плане нет.", en: "The plan has no responsible party \"\(party)\"."),
                hint: Message(
                    ru: near.map { "Возможно, имелось в виду «\($0)»." } ?? "Есть: \(parties.joined(separator: "; ")).",
                    en: near.map { "Did you mean \"\($0)\"?" } ?? "There are: \(parties.joined(separator: "; ")).")))
    }

    /// The plan with the number and date that the command line gives.
    private func withRequisites(_ plan: Plan) throws(Failure) -> Plan {
        guard wishes.number != nil || wishes.date != nil else { return plan }
        guard plan.order != nil else {
            throw Failure(
                Diagnostic(
                    code: "F041", name: "no-order",
                    message: Message(
                        ru: "У плана нет приказа: ключи --number и --date к нему не относятся.",
                        en: "The plan has no order, so --number and --date mean nothing.")))
        }
        var plan = plan
        if let number = wishes.number { plan.order?.number = number == "blank" ? nil : SourceText(number) }
        if let date = wishes.date { plan.order?.date = date == "blank" ? nil : SourceText(date) }
        return plan
    }
}

import Diagnostics
import PlanModel

/// A requisite that an order must have and lacks (нет обязательного реквизита приказа).
struct MissingRequisite: Rule {
    enum Requisite: CaseIterable {
        case organization, signatory, signatoryName, title, control
    }

    let requisite: Requisite
    let description: RuleDescription
    private let message: Message
    private let hint: Message

    init(_ requisite: Requisite) {
        self.requisite = requisite
        let code: String
        let name: String
        let failing: [String]
        let severity: Severity
        let rationale: Message
        switch requisite {
        case .organization:
            (code, name, severity) = ("C011", "missing-organization", .error)
            message = Message(ru: "Не указана организация, которая издаёт приказ.", en: "No issuing organisation.")
            hint = Message(
                ru: "Впишите полное наименование организации над словом «ПРИКАЗ».",
                en: "Put the organisation's full name above the word ORDER.")
            rationale = Message(
                ru: "Приказ без наименования организации ничей: его нельзя ни исполнить, ни обжаловать.",
                en: "An order without an organisation is nobody's.")
            failing = [
                RuleExample.order([:]).replacing(
                    #"organization: {name: "МБОУ «Школа № 0»"}"#, with: "published: 2026-01-12")
            ]
        case .signatory:
            (code, name, severity) = ("C012", "missing-signatory", .error)
            message = Message(ru: "Не указано, кто подписывает приказ.", en: "No signatory.")
            hint = Message(
                ru: "Впишите должность, инициалы и фамилию руководителя.",
                en: "Give the head's post, initials and surname.")
            rationale = Message(
                ru: "Без подписи должностного лица приказ не имеет силы.",
                en: "An order without a signature has no force.")
            failing = [RuleExample.order(["signatory": nil])]
        case .signatoryName:
            (code, name, severity) = ("C017", "missing-signatory-name", .error)
            message = Message(
                ru: "Указана должность того, кто подписывает приказ, но нет имени.",
                en: "The signatory has a post and no name.")
            hint = Message(ru: "Впишите инициалы и фамилию руководителя.", en: "Give the head's initials and surname.")
            rationale = Message(
                ru: "В подпись входят должность, личная подпись и её расшифровка (ГОСТ Р 7.0.97-2025).",
                en: "A signature has the post, the hand and the name (GOST R 7.0.97-2025).")
            failing = [RuleExample.order(["signatory": "{position: Директор школы}"])]
        case .title:
            (code, name, severity) = ("C013", "missing-order-title", .warning)
            message = Message(ru: "У приказа нет заголовка.", en: "The order has no title.")
            hint = Message(
                ru: "Впишите заголовок, который отвечает на вопрос «о чём?»: «Об утверждении …».",
                en: "Give a title that says what the order is about.")
            rationale = Message(
                ru: "Заголовок нужен на каждом документе (ГОСТ Р 7.0.97-2025).",
                en: "Every document needs a title (GOST R 7.0.97-2025).")
            failing = [RuleExample.order(["title": nil])]
        case .control:
            (code, name, severity) = ("C014", "missing-control-clause", .warning)
            message = Message(ru: "В приказе нет пункта о контроле.", en: "The order has no clause on control.")
            hint = Message(
                ru: "Добавьте последний пункт: «Контроль за исполнением приказа оставляю за собой».",
                en: "Add a last clause that says who controls the execution.")
            rationale = Message(
                ru: "Последним пунктом приказа называют, кто следит за исполнением.",
                en: "The last clause of an order says who follows up.")
            failing = [RuleExample.order(["clauses": "[Утвердить план мероприятий (приложение).]"])]
        }
        description = RuleDescription(
            code: code, name: name, severity: severity, summary: message, rationale: rationale, failing: failing,
            passing: [RuleExample.order([:]), RuleExample.row([:])])
    }

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        guard let order = checked.plan.order, isMissing(in: order, of: checked.plan) else { return [] }
        let signatory = requisite == .signatoryName ? order.signatory?.position : nil
        let place = signatory ?? order.title ?? order.kind ?? order.preamble ?? order.clauses.first?.text
        return [finding(message, at: Passage(SourceText("", at: place?.place ?? .unknown), field: field), hint: hint)]
    }

    private func isMissing(in order: Order, of plan: Plan) -> Bool {
        switch requisite {
        case .organization:
            return [plan.organization.name, plan.organization.shortName].allSatisfy { $0?.isMissing ?? true }
                && plan.organization.parents.allSatisfy(\.isMissing)
        case .signatory:
            return [order.signatory?.name, order.signatory?.position].allSatisfy { $0?.isMissing ?? true }
        case .signatoryName:
            return !(order.signatory?.position?.isMissing ?? true) && order.signatory?.name?.isMissing ?? true
        case .title: return order.title?.isMissing ?? true
        case .control:
            return !order.clauses.isEmpty && !order.clauses.contains { $0.mentionsControl }
        }
    }

    private var field: String {
        switch requisite {
        case .organization: "organization.name"
        case .signatory, .signatoryName: "order.signatory"
        case .title: "order.title"
        case .control: "order.clauses"
        }
    }
}

extension Clause {
    /// «Контроль за исполнением …», «контролировать …», here or in a sub-clause.
    fileprivate var mentionsControl: Bool {
        text?.text.lowercased().contains("контрол") == true || items.contains { $0.mentionsControl }
    }
}

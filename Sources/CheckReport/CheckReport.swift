import Diagnostics
import HTMLWriting
public import PlanCheck
public import PlanModel

/// A plan and what a check has found in it.
public struct ReportedPlan: Sendable {
    /// The file, as the user named it.
    public let file: String
    public let plan: Plan
    public let result: CheckResult

    public init(file: String, plan: Plan, result: CheckResult) {
        self.file = file
        self.plan = plan
        self.result = result
    }
}

/// The report of a check as one HTML file in Russian: for each plan a page for the director (may it be signed, and what
/// is to be done), then the table with the findings in it for whoever mends it.
///
/// No script, no network. Nothing is said by colour alone.
public func checkReport(_ plans: [ReportedPlan]) -> String {
    var page = HTMLWriter()
    let title = plans.count == 1 ? "Проверка плана" : "Проверка планов"
    page.write("<!doctype html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    page.characters(([title] + plans.prefix(1).compactMap(\.plan.title)).joined(separator: ": "))
    page.write("</title>\n<style>\n\(reportCSS)</style>\n</head>\n<body>\n<main>\n<h1>\(title)</h1>\n")
    for (index, plan) in plans.enumerated() {
        var part = PlanReport(plan, number: index + 1)
        part.write()
        page.write(part.writer.html)
    }
    page.write("</main>\n</body>\n</html>\n")
    return page.html
}

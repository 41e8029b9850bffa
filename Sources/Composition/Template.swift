public import Diagnostics
public import Document
import YAMLSource

/// A template (шаблон): what an order and its appendix look like, compiled from the files of a folder and checked
/// against the plan's fields before anything is rendered.
public struct Template: Sendable {
    let order: [TemplateBlock]
    let appendix: [TemplateBlock]
    let orderPage: String
    let appendixPage: String
    /// For an appendix without a table.
    let textPage: String
    public let style: StyleSheet

    /// The files a template consists of.
    public static let files = ["order.yaml", "appendix.yaml", "style.yaml"]

    /// Compiles a template.
    ///
    /// - Parameters:
    ///   - files: the texts by file name, all of ``files``.
    ///   - folder: what the folder is called in messages.
    /// - Throws: ``Failure`` with every fault of every file: an unknown block, key, field, filter or style, each with
    ///   its place and the nearest name.
    public init(files: [String: String], folder: String) throws(Failure) {
        var diagnostics: [Diagnostic] = []

        func parsed(_ name: String) -> YAMLNode? {
            do {
                return try YAMLNode.parse(files[name] ?? "")
            } catch {
                diagnostics += error.inFile("\(folder)/\(name)").diagnostics
                return nil
            }
        }
        func collect(_ found: [Diagnostic], _ name: String) {
            diagnostics += Failure(found).inFile("\(folder)/\(name)").diagnostics
        }

        var styleReader = StyleReader()
        let style = parsed("style.yaml").map { styleReader.styleSheet($0) } ?? StyleSheet()
        collect(styleReader.diagnostics, "style.yaml")

        var order = TemplateCompiler(scope: .order, style: style)
        let orderBlocks = parsed("order.yaml").map { order.template($0) } ?? []
        collect(order.diagnostics, "order.yaml")

        var appendix = TemplateCompiler(scope: .appendix, style: style)
        let appendixBlocks = parsed("appendix.yaml").map { appendix.template($0) } ?? []
        collect(appendix.diagnostics, "appendix.yaml")

        guard diagnostics.isEmpty else { throw Failure(diagnostics) }
        self.order = orderBlocks
        self.appendix = appendixBlocks
        self.orderPage = order.page
        self.appendixPage = appendix.page
        self.textPage = appendix.textPage
        self.style = style
    }
}

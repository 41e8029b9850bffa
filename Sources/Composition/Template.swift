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
        var files = TemplateFiles(files, folder: folder)
        let style = files.style()
        var order = TemplateCompiler(scope: .order, style: style)
        let orderBlocks = files.read("order.yaml") { (order.template($0), order.diagnostics) } ?? []
        var appendix = TemplateCompiler(scope: .appendix, style: style)
        let appendixBlocks = files.read("appendix.yaml") { (appendix.template($0), appendix.diagnostics) } ?? []
        try files.finish()
        self.order = orderBlocks
        self.appendix = appendixBlocks
        self.orderPage = order.page
        self.appendixPage = appendix.page
        self.textPage = appendix.textPage
        self.style = style
    }
}

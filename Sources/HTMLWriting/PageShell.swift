/// What a site puts around each of its pages: its own style, what stands above, what stands below.
///
/// It is markup that the site's owner has written, and goes onto the page as it is.
public struct PageShell: Sendable, Equatable {
    public var css: String
    public var header: String
    public var footer: String

    public init(css: String = "", header: String = "", footer: String = "") {
        self.css = css
        self.header = header
        self.footer = footer
    }
}

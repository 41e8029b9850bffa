public import HTMLWriting

/// What all pages of a site share: its name, its address, its shell.
public struct SiteFrame: Sendable {
    public var title: String
    /// Where the site will stand, with a slash at its end; empty where nobody has said: then addresses in the feed and
    /// the site map are relative.
    public var base: String
    public var shell: SiteShell

    public init(title: String, base: String, shell: SiteShell) {
        self.title = title
        self.base = base
        self.shell = shell
    }

    /// What stands around a page of that title, in the site's folder (an empty root) or one below it (`../`).
    public func around(_ pageTitle: String, root: String) -> PageShell {
        shell.around(title: pageTitle, site: title, root: root)
    }
}

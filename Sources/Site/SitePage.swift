import HTMLWriting

/// A page of the site that is no plan: the index, a view, the page for a wrong address.
struct SitePage {
    var title: String
    /// From this page to the site's own folder: «../» or nothing.
    var root = ""
    let frame: SiteFrame
    var writer = HTMLWriter()

    init(title: String, root: String = "", frame: SiteFrame) {
        self.title = title
        self.root = root
        self.frame = frame
    }

    mutating func element(_ name: String, _ text: String) {
        writer.write("<\(name)>")
        writer.text(text)
        writer.write("</\(name)>\n")
    }

    mutating func link(_ text: String, to path: String) {
        writer.write("<a")
        writer.attribute("href", path)
        writer.write(">")
        writer.text(text)
        writer.write("</a>")
    }

    /// A day in words, for people and for programs.
    mutating func time(_ iso: String, _ words: String) {
        writer.write("<time")
        writer.attribute("datetime", iso)
        writer.write(">")
        writer.text(words)
        writer.write("</time>")
    }

    /// The whole page.
    ///
    /// - Parameter script: improves a page that is whole without it.
    func html(script: String? = nil) -> String {
        let shell = frame.around(title, root: root)
        var page = HTMLWriter()
        page.write("<!doctype html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n")
        page.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        page.write("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        page.characters(title)
        page.write("</title>\n<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Новые и изменённые планы\"")
        page.attribute("href", root + "feed.xml")
        page.write(">\n<style>\n\(PagePalette.css)\(siteCSS)\(shell.css)</style>\n</head>\n<body>\n")
        page.write("<a class=\"skip\" href=\"#content\">К содержанию</a>\n")
        page.write(shell.header)
        page.write("<main id=\"content\">\n")
        page.write(writer.html)
        page.write("</main>\n")
        page.write(shell.footer)
        if let script { page.write("<script>\n\(script)</script>\n") }
        page.write("</body>\n</html>\n")
        return page.html
    }
}

private let siteCSS = """
    *{box-sizing:border-box}
    body{margin:0;font:1.0625rem/1.5 system-ui,"Segoe UI",Roboto,"PT Sans",sans-serif;color:var(--text);background:var(--ground);overflow-wrap:anywhere}
    main{max-width:62rem;margin:0 auto;padding:1.25rem}
    h1{font-size:1.75rem;line-height:1.25}
    h2{font-size:1.3rem;line-height:1.3;margin-top:2.25rem}
    h3{font-size:1.1rem;margin-bottom:.4rem}
    a{color:var(--link)}
    a:focus-visible,input:focus-visible,select:focus-visible,button:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
    .skip{position:absolute;left:-99rem}
    .skip:focus{position:static;display:inline-block;padding:.5rem}
    ul.plans{list-style:none;padding:0}
    ul.plans>li{padding:.75rem 0;border-top:1px solid var(--rule)}
    .facts,.downloads{color:var(--muted);margin:.25rem 0}
    .downloads a{margin-right:1rem}
    .draft{font-weight:700;border:2px solid;padding:0 .35rem}
    form{display:flex;flex-wrap:wrap;gap:.75rem;padding:1rem;background:var(--tint);margin:1rem 0}
    label{display:flex;flex-direction:column;font-size:.95rem;flex:1 1 14rem}
    input,select,button{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--muted);padding:.5rem;min-height:2.75rem;max-width:100%}
    table{border-collapse:collapse;width:100%}
    th,td{border:1px solid var(--rule);padding:.4rem .6rem;text-align:left;vertical-align:top}
    thead th{background:var(--tint)}
    [hidden]{display:none!important}
    @media print{form,.skip{display:none}body{color:#000;background:#fff}}

    """

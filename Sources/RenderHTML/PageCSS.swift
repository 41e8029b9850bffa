import Document
import HTMLWriting

/// The style of the page: what is common to all pages, what the style sheet says, cards for narrow screens, paper.
struct PageCSS {
    private let style: StyleSheet
    private let cardWidth: Double
    private let isFiltered: Bool

    /// - Parameter cardsBelow: the width in rem below which a row of a table becomes a card.
    /// - Parameter isFiltered: forms above tables leave out rows.
    init(_ style: StyleSheet, cardsBelow cardWidth: Double, isFiltered: Bool) {
        self.isFiltered = isFiltered
        self.style = style
        // A phone shows cards however narrow the table; 40rem are 640 pixels.
        self.cardWidth = max(cardWidth, 40)
    }

    var text: String {
        let papers = style.pages.sorted { $0.key < $1.key }.map { PaperCSS($0.value, named: $0.key) }
        var css = PagePalette.css + PageLook.css + Self.page
        css += Self.head
        css += Self.table
        if isFiltered { css += Self.filter }
        for (name, text) in style.texts.sorted(by: { $0.key < $1.key }) {
            css += TextCSS(text, named: name, body: style.text("body")).rule
        }
        for paper in papers { css += paper.indents(style) }
        // The parts of a page are as wide as their tables need, on the widest screens.
        css += ".wide{--page:max(80rem,\(cardWidth.css)rem)}\n"
        css += "@media screen and (min-width:40.01rem){\n\(Self.unfoldedContents)}\n"
        css += "@media screen and (max-width:40rem){\n\(Self.phone)}\n"
        css += "@media screen and (max-width:\(cardWidth.css)rem){\n\(Self.cards(of: "data:not(.narrow)"))}\n"
        if isFiltered { css += "@media screen{\n\(Self.filtered)}\n" }
        css += "@media print{\n\(paper)}\n"
        for paper in papers { css += paper.pageRule }
        if let own = style.css { css += own + "\n" }
        // Inside `style` HTML reads nothing but the closing tag; in CSS the escaped stroke is the same character.
        return css.withoutClosingTags
    }

    /// Paper has the type and the size of the style sheet, in the proportions of the printed order.
    private var paper: String {
        let body = style.text("body")
        var css = ":root{font-size:\(body.size.css)pt}\n"
        css += "body{font-family:\(body.family.cssString),\"Times New Roman\",serif;line-height:\(body.leading.css)}\n"
        for (name, text) in style.texts.sorted(by: { $0.key < $1.key }) where text.alignment == .justify {
            css += ".\(ClassName.text(name)){text-align:justify}\n"
        }
        return css + Self.paper
    }
}

extension PageCSS {
    /// A chart grows with the page as far as its letters stay about as large as those of the text.
    static let chart = """
        .chart{margin:.5rem 0 1.25rem}
        .chart svg{display:block;width:100%;max-width:36rem;height:auto;background:#fff;color:#000}
        .chart .lines{stroke:#000;stroke-width:.6;fill:none}
        .chart text{font-size:13px;fill:#000}

        """

    private static let page = """
        :root{--page:48rem;--measure:48rem;--indent:1}
        main{padding:1.5rem}
        .part{max-width:var(--page);margin:0 auto}
        .part+.part{margin-top:3rem;padding-top:2.5rem;border-top:1px solid var(--rule)}
        .draft{max-width:48rem;margin:0 auto 1.5rem;padding:.4rem;border:2px solid;color:var(--draft);\
        font-weight:700;letter-spacing:.25em;text-align:center}
        a{color:inherit}
        p,h1,h2,h3,h4,h5,h6{margin:0}
        h2,h3,h4,h5,h6{margin-bottom:.25rem}
        th{font-weight:inherit;text-align:inherit}
        h1,h2,h3,h4,h5,h6{font-size:1rem;line-height:1.35}
        h1{font-size:1.5rem}
        h2{font-size:1.25rem}
        .labelled{list-style:"";margin:0;padding:0}
        .labelled>li{padding-left:2em;text-indent:-2em;margin-bottom:.5rem}
        .labelled .label{display:inline-block;min-width:1.7em;text-indent:0}
        .labelled>li>*{text-indent:0}
        .labelled .labelled{margin-top:.5rem}
        .spread{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:flex-end;gap:.25rem 2rem}
        .spread>:last-child{margin-left:auto;text-align:right}
        .blank{display:inline-block;max-width:100%;height:1em;border-bottom:1px solid;vertical-align:baseline;\
        text-indent:0}
        .spaced{letter-spacing:.25em}

        """

    /// What stands above the document, below the band of the site.
    private static let head = """
        .contents{box-sizing:content-box;max-width:var(--page);margin:0 auto;padding:1rem 1.5rem 0}
        .contents ul{list-style:"";margin:0;padding:0}
        .contents li a{display:inline-block;padding:.15rem 0;color:var(--link)}
        .contents summary{padding:.35rem 0;cursor:pointer;font-weight:700}
        .contents ul ul{padding-left:1.25rem}

        """

    private static let unfoldedContents = """
        .contents details{display:none}
        .contents::before{content:"Содержание";display:block;padding:.35rem 0;font-weight:700}
        .contents>ul>li>ul,.contents>ul.sections{columns:2 22rem}
        .contents li li{break-inside:avoid}

        """

    private static let table = """
        .data{width:100%;margin:1.5rem 0;border-collapse:separate;border-spacing:0;line-height:1.4;\
        overflow-wrap:break-word;hyphens:manual;border:solid var(--rule);border-width:1px 0 0 1px}
        .data th,.data td{border:solid var(--rule);border-width:0 1px 1px 0;padding:.4rem .5rem;\
        max-width:none;text-indent:0;vertical-align:top}
        .data thead th{background:var(--head);vertical-align:middle}
        .data thead th:first-child{min-width:2.9rem}
        .data .section>*{background:var(--tint)}
        .data tr{scroll-margin-top:6rem}
        .data tr:target>*{background:var(--head)}
        .data .long{overflow-wrap:anywhere}
        .data p,.data li{max-width:none;margin-top:0;margin-bottom:.25rem}
        .data .labelled>li{padding-left:1.25em;text-indent:-1.25em}
        .data .labelled .label{min-width:.95em}
        @media screen and (min-height:40rem){.data thead{position:sticky;top:0}}

        """

    private static let phone = """
        :root{--indent:.25}
        .contents{padding:.75rem 1rem 0}
        .contents details:not([open])+ul{display:none}
        .filter p,.filter select,.filter select[name=month],.filter input{width:100%}
        main{padding:1rem}
        h1{font-size:1.25rem}
        h2{font-size:1.125rem}

        """

    /// Every row a card, every cell under its column's title. The head stays for screen readers.
    private static func cards(of name: String) -> String {
        """
        .\(name),.\(name) tbody,.\(name) tr,.\(name) tbody th,.\(name) tbody td{display:block}
        .\(name){border:0;overflow-wrap:anywhere}
        .\(name) thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .\(name) tr{margin-bottom:.75rem;padding:.5rem .9rem;border:1px solid var(--rule);border-radius:.5rem}
        .\(name) tbody th,.\(name) tbody td{border:0;padding:.3rem 0;text-align:left;font-size:1rem}
        .\(name) th[scope=row]{font-weight:600}
        .\(name) tbody p,.\(name) tbody li{text-align:left;font-size:1rem}
        .\(name) tbody td:empty,.\(name) tbody th:empty{display:none}
        .\(name) [data-label]::before{content:attr(data-label);display:block;color:var(--muted);font-size:.875rem;\
        font-weight:400}
        .\(name) [data-label="№"]::before,.\(name) [data-label="№ п/п"]::before{content:attr(data-label) " ";display:inline}
        .\(name) [data-above]::before{content:attr(data-above);display:block;color:var(--muted);font-size:.875rem}
        .\(name) tr:target{background:var(--head)}
        .\(name) .section{margin-top:1.5rem;background:var(--tint)}
        .\(name) .section>:not([data-label]){display:inline}
        .\(name) .section p{display:inline}

        """
    }

    private static let filter = """
        .filter{display:flex;flex-wrap:wrap;align-items:flex-end;gap:.75rem 1rem;margin:1.5rem 0 0}
        .filter p{flex:0 1 auto;min-width:0;max-width:100%}
        .filter label{display:block;font-size:.875rem}
        .filter select,.filter input,.filter button{max-width:100%;min-height:2.5rem;padding:.35rem .6rem;font:inherit;\
        color:inherit;background:var(--ground);border:1px solid var(--muted);border-radius:.25rem}
        .filter select{width:18rem}
        .filter select[name=month]{width:12rem}
        .filter input{width:16rem}
        .filter button{cursor:pointer;background:var(--tint)}
        .filter .count{padding:.5rem 0;color:var(--muted)}
        .filter+.data{margin-top:1rem}

        """

    /// A table with rows left out; on paper all rows stand.
    private static let filtered = """
        .out{display:none!important}
        \(cards(of: "spans.filtered"))\
        .spans.filtered tbody{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));gap:.75rem}
        .spans.filtered tbody>tr{margin:0}
        .spans.filtered .section{grid-column:1/-1;margin-top:1rem}

        """

    private static let paper = """
        @page{margin:20mm 10mm 20mm 20mm}
        :root{--ground:#fff;--text:#000;--tint:transparent;--head:transparent;--rule:#000;--page:none;--measure:none}
        main{padding:0}
        .contents,.filter{display:none}
        .wide{--page:none}
        .part+.part{break-before:page;margin-top:0;padding-top:0;border:0}
        h1,h2,h3,h4,h5,h6{font-size:1rem;break-after:avoid}
        .spread{break-inside:avoid}
        .data{line-height:1.15;border:0;border-collapse:collapse}
        .data th,.data td{padding:1mm 1.5mm;border:.5pt solid}
        .data thead{display:table-header-group}
        .data thead th:first-child{min-width:0}
        .data tr{break-inside:avoid}
        .data .section{break-after:avoid}
        .draft{position:fixed;top:65mm;left:0;width:100%;z-index:-1;max-width:none;margin:0;padding:0;border:0;\
        color:#ddd;font-size:80pt;line-height:1;transform:rotate(-30deg)}

        """
}

extension String {
    /// Byte by byte, for a page has much of it.
    fileprivate var withoutClosingTags: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 {
            if byte == UInt8(ascii: "/"), bytes.last == UInt8(ascii: "<") { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

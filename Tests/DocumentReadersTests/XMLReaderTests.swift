import Diagnostics
import MarkupSource
import Testing

@Suite("XML from anybody")
struct XMLReaderTests {
    private func words(_ xml: String) throws -> String {
        var reader = try XMLReader(Array(xml.utf8), name: "x")
        var words = ""
        while let event = try reader.next() {
            switch event {
            case .start(let element):
                words += "<\(element.name)" + element.attributes.map { " \($0.name)=\($0.value)" }.joined() + ">"
            case .end(let name): words += "</\(name)>"
            case .text(let text): words += text
            }
        }
        return words
    }

    @Test("comes as elements, attributes without prefixes, and text")
    func events() throws {
        #expect(
            try words("<w:p xmlns:w=\"u\" w:a=\"1\">а<w:b/>&lt;<![CDATA[<]]></w:p>")
                == "<p a=1>а<b></b>&lt;<</p>"
                .replacing("&lt;", with: "<"))
    }

    @Test("has no entity replaced, neither its own nor of a file")
    func entities() throws {
        let own = "<!DOCTYPE a [<!ENTITY e \"слово\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&e;&f;</a>"
        #expect(try words(own) == "<a></a>")
    }

    @Test(
        "is refused when it is broken or nested without end",
        arguments: ["<a>", "", "а", String(repeating: "<a>", count: 100_000)])
    func broken(xml: String) {
        #expect(throws: Failure.self) { _ = try words(xml) }
    }

    @Test("is not expanded into a billion laughs")
    func laughs() throws {
        var xml = "<!DOCTYPE a [<!ENTITY a0 \"ха\">"
        for level in 1...30 { xml += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">" }
        // libxml2 may refuse it or leave the reference out; it may not fill the memory.
        #expect(((try? words(xml + "]><a>&a30;</a>")) ?? "<a></a>") == "<a></a>")
    }
}

/// The document's metadata as XMP (ISO 16684-1), with the marks of PDF/A-2a and PDF/UA-1.
struct Metadata {
    let title: String
    let author: String?
    let subject: String?
    let language: String
    /// What the document's parts are called: where links lead.
    let parts: [String]
    /// ISO 8601.
    let timestamp: String
    let producer: String

    /// The packet; PDF/A wants the schema of PDF/UA's property described in it (ISO 19005-2, 6.6.2.3).
    var packet: String {
        let description = subject.map {
            "<dc:description><rdf:Alt>\(item($0, language: "x-default"))</rdf:Alt></dc:description>\n"
        }
        let creator = author.map { "<dc:creator><rdf:Seq>\(item($0))</rdf:Seq></dc:creator>\n" }
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt>\(item(title, language: "x-default"))</rdf:Alt></dc:title>
            \(creator ?? "")\(description ?? "")<dc:language><rdf:Bag>\(item(language))</rdf:Bag></dc:language>
            <xmp:CreatorTool>prikaz</xmp:CreatorTool>
            <xmp:CreateDate>\(escaped(timestamp))</xmp:CreateDate>
            <xmp:ModifyDate>\(escaped(timestamp))</xmp:ModifyDate>
            <pdf:Producer>\(escaped(producer))</pdf:Producer>
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """
    }

    private func item(_ text: String, language: String? = nil) -> String {
        let attribute = language.map { " xml:lang=\"\($0)\"" } ?? ""
        return "<rdf:li\(attribute)>\(escaped(text))</rdf:li>"
    }

    /// Text of XML 1.0.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

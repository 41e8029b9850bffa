#pragma once
#include <libxml/xmlversion.h>
// Foundation brings headers of another ICU along, which these would include otherwise.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlreader.h>

// The error handlers of libxml2 are variadic, and what they would print is nobody's business.
static inline void xml_keep_silent(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}
static inline void xml_silence_reader(xmlTextReaderPtr reader) {
    xmlTextReaderSetStructuredErrorHandler(reader, NULL, NULL);
    xmlSetGenericErrorFunc(NULL, xml_keep_silent);
}

// An HTML parser that reads `size` bytes of UTF-8 and calls back; `owner` is found in its field _private.
static inline htmlParserCtxtPtr xml_html_parser(
    const char *bytes, int size, void *owner, startElementSAXFunc start, endElementSAXFunc end,
    charactersSAXFunc characters) {
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, size);
    if (parser == NULL || parser->sax == NULL) return parser;
    htmlSAXHandler handler = {0};
    handler.startElement = start;
    handler.endElement = end;
    handler.characters = characters;
    handler.ignorableWhitespace = characters;
    *parser->sax = handler;
    parser->_private = owner;
    htmlCtxtUseOptions(
        parser,
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    return parser;
}

/** The build fills in the versions, which the parent pom names. */
export { Lexer, Marked } from "../webjars/marked/${marked.version}/lib/marked.esm.js";
export { default as DOMPurify } from "../webjars/dompurify/${dompurify.version}/dist/purify.es.mjs";

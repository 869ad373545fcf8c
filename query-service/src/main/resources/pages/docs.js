// Shows the document of the API that the page names. Nothing is asked of another host: no validator, no fonts.
const frame = document.getElementById("api");
SwaggerUIBundle({
  domNode: frame,
  url: frame.dataset.document,
  supportedSubmitMethods: frame.dataset.submit ? frame.dataset.submit.split(" ") : [],
  validatorUrl: null,
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  operationsSorter: "alpha",
  tagsSorter: "alpha",
});

// A file can be dropped on the form; without script it is chosen.
document.querySelectorAll("form.drop").forEach((form) => {
  const field = form.querySelector("input[type=file]");
  const words = document.createElement("p");
  words.className = "small";
  words.textContent = form.dataset.drop;
  form.append(words);
  const over = (on) => form.classList.toggle("over", on);
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  form.addEventListener("dragleave", () => over(false));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length > 0) {
      field.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
});

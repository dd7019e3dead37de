package org.viewledger.dashboard.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Fills in the templates that the build compiled into the jar. */
public final class Renderer {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  public String signIn(Frame frame, SignInPage page) {
    return render("signin.jte", Map.of("frame", frame, "page", page));
  }

  public String message(Frame frame, Message message) {
    return render("message.jte", Map.of("frame", frame, "message", message));
  }

  /** Fills in a template, named from the folder of templates. */
  public String render(String template, Map<String, Object> parameters) {
    TemplateOutput output = new StringOutput();
    templates.render(template, parameters, output);
    return output.toString();
  }
}

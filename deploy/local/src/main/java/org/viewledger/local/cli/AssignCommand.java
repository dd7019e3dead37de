package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code PUT} and {@code DELETE /posts/{…}/topic}: a person's word on what a post is about. */
@Command(
    name = "assign",
    description = {
      "Xếp một bài vào chủ đề, hoặc trả lại cho quy tắc.",
      "Say what a post is about, or give it back to the rules."
    },
    mixinStandardHelpOptions = true)
final class AssignCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private WaitOptions waiting = new WaitOptions();

  @Parameters(index = "0", paramLabel = "POST", description = "platform|pageId|postId")
  private String post = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TOPIC",
      description = "Mã chủ đề; bỏ trống: chỉ đặt nhãn / a topic's id; none: labels only")
  private @Nullable String topic;

  @Option(names = "--label", description = "Nhãn / label")
  private List<String> labels = new ArrayList<>();

  @Option(names = "--reason", description = "Lý do / reason")
  private @Nullable String reason;

  @Option(names = "--withdraw", description = "Trả lại cho quy tắc / back to the rules")
  private boolean withdraw;

  AssignCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    if (withdraw ? topic != null || !labels.isEmpty() : topic == null && labels.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Cần một chủ đề hoặc --label, hoặc chỉ --withdraw");
    }
    String path = PostsCommand.path(post, spec) + "/topic";
    ApiClient api = server.connect(surroundings);
    JsonNode sent;
    if (withdraw) {
      sent = api.delete(path + (reason == null ? "" : "?reason=" + ApiClient.encoded(reason)));
    } else {
      ObjectNode body = JsonNodeFactory.instance.objectNode().put("primaryTopic", topic);
      labels.forEach(body.putArray("labels")::add);
      body.put("reason", reason);
      sent = api.put(path, body.toString());
    }
    if (waiting.isOn()) {
      waiting.await(api, surroundings, sent);
    }
    surroundings.out().println(withdraw ? "Đã trả bài lại cho quy tắc." : "Đã xếp bài.");
    return 0;
  }
}

package org.viewledger.ingest.youtube;

import java.time.Instant;
import java.util.List;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Secrets;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.tokens.AccountTokens;
import org.viewledger.ingest.tokens.TokenAccount;
import org.viewledger.ingest.tokens.TokenHost;
import org.viewledger.ingest.tokens.TokenPair;
import org.viewledger.ingest.tokens.TokenStore;

/** The tokens of an owner's consent. Google's refresh tokens do not rotate. */
public final class YoutubeTokens implements TokenHost {
  private static final String REMEDY =
      "Người sở hữu kênh YouTube hãy đăng nhập Google và cấp quyền lại cho ứng dụng"
          + " (youtube.readonly, yt-analytics.readonly), rồi ghi refresh token mới vào tệp mà khóa"
          + " refreshToken của nguồn chỉ tới. Ứng dụng còn ở chế độ \"Testing\""
          + " thì quyền chỉ dùng được 7 ngày: hãy chuyển sang \"In production\".";

  private final YoutubeRequests requests;
  private final Transport transport;

  private YoutubeTokens(YoutubeConfig config, Transport transport) {
    this.requests = new YoutubeRequests(config);
    this.transport = transport;
  }

  /**
   * The tokens of an account.
   *
   * @param channelId one of its channels, by which people know it
   */
  public static AccountTokens start(
      String channelId, YoutubeConfig config, Transport transport, TokenStore store) {
    String first = config.refreshToken();
    TokenAccount account = TokenAccount.of("youtube", "YouTube " + channelId, false, REMEDY, first);
    return AccountTokens.start(
        account,
        first,
        List.of(config.clientSecret()),
        new YoutubeTokens(config, transport),
        store);
  }

  @Override
  public TokenPair renew(String refreshToken, Secrets secrets, Instant now)
      throws RefusedException, InterruptedException {
    YoutubePayload.Token token =
        YoutubePayload.token(
            YoutubeReplies.accepted(transport.send(requests.token(refreshToken)), now, secrets));
    String next = token.refreshToken();
    return TokenPair.given(
        token.accessToken(),
        token.expiresIn(),
        next == null ? refreshToken : next,
        token.refreshExpiresIn(),
        now);
  }
}

package org.viewledger.ingest.zalo;

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

/**
 * The tokens of an Official Account's consent: an access token of 25 hours and a refresh token that
 * is good for once, within three months.
 */
public final class ZaloTokens implements TokenHost {
  private static final String REMEDY =
      "Quản trị viên của OA hãy mở trang cấp quyền của ứng dụng trên developers.zalo.me và đồng ý"
          + " lại, rồi ghi refresh token mới vào tệp mà khóa refreshToken của nguồn chỉ tới. OA phải được xác thực và không ở gói dùng thử.";

  private final ZaloRequests requests;
  private final Transport transport;

  private ZaloTokens(ZaloConfig config, Transport transport) {
    this.requests = new ZaloRequests(config);
    this.transport = transport;
  }

  /** The tokens of an Official Account. */
  public static AccountTokens start(
      String oaId, ZaloConfig config, Transport transport, TokenStore store) {
    String first = config.refreshToken();
    TokenAccount account = TokenAccount.of("zalo", "Zalo OA " + oaId, true, REMEDY, first);
    return AccountTokens.start(
        account, first, List.of(config.secretKey()), new ZaloTokens(config, transport), store);
  }

  @Override
  public TokenPair renew(String refreshToken, Secrets secrets, Instant now)
      throws RefusedException, InterruptedException {
    return ZaloPayload.pair(
        ZaloReplies.accepted(transport.send(requests.renewal(refreshToken)), now), now);
  }
}

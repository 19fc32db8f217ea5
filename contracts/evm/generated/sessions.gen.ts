// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const sessionsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "providers",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "CAP_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "OPEN_BY_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROVIDERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "RECORD_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSION_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancelNonces",
    "inputs": [
      {
        "name": "floor",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "cancelNoncesFor",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "floor",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "closeByProvider",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "closeTogether",
    "inputs": [
      {
        "name": "consent",
        "type": "tuple",
        "internalType": "struct CloseConsent",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "SessionId"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      },
      {
        "name": "consentSignature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "voucher",
        "type": "tuple",
        "internalType": "struct Voucher",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "voucherSignature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "erase",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "expire",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "flag",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "idOf",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "nonceFloor",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct SessionAuthorization",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "offerHash",
            "type": "bytes32",
            "internalType": "OfferHash"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "openBySeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "expiresAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "raiseCap",
    "inputs": [
      {
        "name": "topUp",
        "type": "tuple",
        "internalType": "struct TopUp",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "SessionId"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "validUntilSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "rate",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "stars",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requestClose",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "session",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ],
    "outputs": [
      {
        "name": "view_",
        "type": "tuple",
        "internalType": "struct SessionView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum SessionState"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "settled",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "offerNumber",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "flagged",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "rated",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "settle",
    "inputs": [
      {
        "name": "voucher",
        "type": "tuple",
        "internalType": "struct Voucher",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "settleAndClose",
    "inputs": [
      {
        "name": "voucher",
        "type": "tuple",
        "internalType": "struct Voucher",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "NonceFloorRaised",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "floor",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionCapRaised",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
      },
      {
        "name": "cap",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionCloseRequested",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionClosed",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "settled",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "refunded",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionErased",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionOpened",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "signer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "offerHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "OfferHash"
      },
      {
        "name": "offerNumber",
        "type": "uint48",
        "indexed": false,
        "internalType": "uint48"
      },
      {
        "name": "cap",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionSettled",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "count",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "receiptsRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "net",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "fee",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalties",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyMarked",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ]
  },
  {
    "type": "error",
    "name": "CapOutOfBounds",
    "inputs": [
      {
        "name": "cap",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentMismatch",
    "inputs": [
      {
        "name": "consented",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DeadlineNotReached",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DeadlinePassed",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ExpiryInvalid",
    "inputs": [
      {
        "name": "expiresAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FloorNotRaised",
    "inputs": [
      {
        "name": "floor",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "current",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NonceCancelled",
    "inputs": [
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "floor",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotErasable",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotModuleOfVault",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheClient",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheProvider",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingSettled",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferMismatch",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OpenByInvalid",
    "inputs": [
      {
        "name": "openBy",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SessionExists",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum SessionState"
      }
    ]
  },
  {
    "type": "error",
    "name": "SessionNotClosed",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum SessionState"
      }
    ]
  },
  {
    "type": "error",
    "name": "SessionNotOpen",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum SessionState"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignerMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StarsOutOfBounds",
    "inputs": [
      {
        "name": "stars",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TopUpExpired",
    "inputs": [
      {
        "name": "validUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VoucherNotIncreasing",
    "inputs": [
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "settled",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "settledCount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VoucherOverCap",
    "inputs": [
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "cap",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const sessionsBytecode =
  '0x610140604052348015610010575f5ffd5b506040516148f43803806148f483398101604081905261002f9161023e565b6001600160a01b0382166080524660a0528181816100f681604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316826001600160a01b0316639de6e0c76040518163ffffffff1660e01b8152600401602060405180830381865afa158015610144573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101689190610276565b6001600160a01b03161461019e57604051632355f52b60e21b81526001600160a01b038316600482015260240160405180910390fd5b6001600160a01b03821660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020a9190610276565b6001600160a01b0390811661010052166101205250610298915050565b6001600160a01b038116811461023b575f5ffd5b50565b5f5f6040838503121561024f575f5ffd5b825161025a81610227565b602084015190925061026b81610227565b809150509250929050565b5f60208284031215610286575f5ffd5b815161029181610227565b9392505050565b60805160a05160c05160e051610100516101205161459761035d5f395f818161024e0152818161047e015281816106c20152818161128d015281816114f00152818161165a0152818161195901528181611afa01528181611c9201528181611ebe0152818161269f01528181612ad601526134f701525f818161031101528181610ea001526110d701525f818161020201528181610cb301528181611bcb015281816125d001526137d801525f611f2d01525f611f0501525f611f5401526145975ff3fe608060405234801561000f575f5ffd5b506004361061018f575f3560e01c80639c6c3cfc116100dd578063ce22ba9a11610088578063e6f93e5711610063578063e6f93e57146103c1578063f698da25146103d4578063ffef42a3146103dc575f5ffd5b8063ce22ba9a14610359578063d86cf78d1461036c578063dd8b83bb146103ae575f5ffd5b8063a9b5898f116100b8578063a9b5898f1461030c578063bacca52714610333578063c644179814610346575f5ffd5b80639c6c3cfc146102d35780639e6141d5146102e6578063a0429005146102f9575f5ffd5b8063468f3e931161013d57806361396d5c1161011857806361396d5c1461029a578063694bd8ef146102ad5780639151b224146102c0575f5ffd5b8063468f3e93146102495780635903d97c146102705780635d9de53414610290575f5ffd5b80632f7fb3231161016d5780632f7fb323146101e15780633b728410146101f4578063411557d1146101fd575f5ffd5b8063073e0d84146101935780630ada19dd146101a857806317f997bd146101bb575b5f5ffd5b6101a66101a1366004613ada565b6103e6565b005b6101a66101b6366004613b4f565b61040b565b6101ce6bffffffffffffffffffffffff81565b6040519081526020015b60405180910390f35b6101a66101ef366004613b4f565b61041b565b6101ce61025881565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101d8565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b61028361027e366004613b9f565b6105aa565b6040516101d89190613bf7565b6101ce62093a8081565b6101ce6102a8366004613d9e565b610886565b6101a66102bb366004613dde565b610da7565b6101a66102ce366004613e22565b61104d565b6101a66102e1366004613e51565b61121f565b6101a66102f4366004613b9f565b61122c565b6101ce610307366004613dde565b6113a0565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b6101a6610341366004613e6a565b611431565b6101a6610354366004613b9f565b611563565b6101a6610367366004613e9d565b6116ea565b61039561037a366004613eda565b60016020525f908152604090205467ffffffffffffffff1681565b60405167ffffffffffffffff90911681526020016101d8565b6101a66103bc366004613ef5565b611c2f565b6101a66103cf366004613f8f565b611e50565b6101ce611f02565b6101ce62278d0081565b6103fb846103f48686611f7d565b8484611ff9565b6104058484612063565b50505050565b610416838383612175565b505050565b82355f6104278261230a565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201529091505f9081907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa1580156104d8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104fc9190614045565b505050915091508173ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff161461058b576040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff831660248201526044015b60405180910390fd5b610596878787612175565b6105a18483836123ba565b50505050505050565b604080516101c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a08101919091525f8281526020819052604081209081547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561066157610661613bb6565b0361066c5750919050565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201525f90819081907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa15801561071c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107409190614045565b5050925092509250604051806101c00160405280855f01601f9054906101000a900460ff16600281111561077657610776613bb6565b8152855473ffffffffffffffffffffffffffffffffffffffff8082166020840152600180890154808316604086015297821660608501529516608083015274010000000000000000000000000000000000000000958690046bffffffffffffffffffffffff90811660a084015260028089015491821660c08501526c01000000000000000000000000820467ffffffffffffffff1660e08501526003909801546101008401527a010000000000000000000000000000000000000000000000000000820464ffffffffff166101208401529086900465ffffffffffff1661014083015261ffff93909316610160820152939091049182161515610180840152921615156101a09091015292915050565b5f61089084612715565b6108c26108a06020860186613eda565b6108b06060870160408801613eda565b61030761012088016101008901613e51565b5f81815260208190526040812091925081547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561090b5761090b613bb6565b1461096e5780546040517f28332e850000000000000000000000000000000000000000000000000000000081526105829184917f010000000000000000000000000000000000000000000000000000000000000090910460ff16906004016140ad565b61098e61097e6020870187613eda565b61098787612a6a565b8686611ff9565b5f61099886612abb565b90506109a76020870187613eda565b825473ffffffffffffffffffffffffffffffffffffffff919091167fffffffffffff0000000000000000000000000000000000000000000000000000909116177401000000000000000000000000000000000000000065ffffffffffff831602178255610a1b610100870160e08801613e51565b825464ffffffffff919091167a010000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1679ffffffffffffffffffffffffffffffffffffffffffffffffffff909116177f0100000000000000000000000000000000000000000000000000000000000000178255610ab86040870160208801613eda565b6001830180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff92909216919091179055610b0f60c0870160a088016140e0565b6001830180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055610b6b6060870160408801613eda565b73ffffffffffffffffffffffffffffffffffffffff16610b8e6020880188613eda565b73ffffffffffffffffffffffffffffffffffffffff16847f4a33c269df6324a55e92bcc57f2f8e7f8cec52c0496efefaa4937876c9254c5e610bd660408b0160208c01613eda565b610be660808c0160608d01613eda565b8b60800135878d60a0016020810190610bff91906140e0565b8e60e0016020810190610c129190613e51565b8f610100016020810190610c269190613e51565b6040805173ffffffffffffffffffffffffffffffffffffffff98891681529790961660208801529486019390935265ffffffffffff90911660608501526fffffffffffffffffffffffffffffffff16608084015267ffffffffffffffff90811660a08401521660c082015260e00160405180910390a473ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a7610ce56020890189613eda565b610cf560808a0160608b01613eda565b610d0560c08b0160a08c016140e0565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815273ffffffffffffffffffffffffffffffffffffffff93841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015610d88575f5ffd5b505af1158015610d9a573d5f5f3e3d5ffd5b5050505050509392505050565b5f610db38484846113a0565b5f818152602081905260409020909150600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115610dfe57610dfe613bb6565b14610e615780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105829184917f010000000000000000000000000000000000000000000000000000000000000090910460ff16906004016140ad565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610ed6906003906004016140f9565b602060405180830381865afa158015610ef1573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f159190614113565b610f229062093a80614157565b82549091505f90610f599083907a010000000000000000000000000000000000000000000000000000900464ffffffffff16614157565b42108015915080610f9c575073ffffffffffffffffffffffffffffffffffffffff87165f9081526001602052604090205467ffffffffffffffff90811690861610155b15610fd6576040517f6230792c00000000000000000000000000000000000000000000000000000000815260048101859052602401610582565b5f84815260208190526040808220828155600181018390556002810180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690556003018290555185917fa0f73d0865cccf0e30c73def59c1839d18f2a4228307b3f1dfdeb21b3d02700291a250505050505050565b5f6110578461230a565b805490915073ffffffffffffffffffffffffffffffffffffffff163314158061107f57508115155b15611098576110988161109186612cbf565b8585612cf9565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061110d906001906004016140f9565b602060405180830381865afa158015611128573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061114c9190614113565b6111569042614157565b82549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff16811061118d575050505050565b81547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a01000000000000000000000000000000000000000000000000000064ffffffffff83160217825560405167ffffffffffffffff8216815285907f72b43cf8a65c18d2c3cb2c3ebce801281fcc67f6ada51dc7709c95947b443a819060200160405180910390a25050505050565b6112293382612063565b50565b5f6112368261230a565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201529091505f9081907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa1580156112e7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061130b9190614045565b505050915091508173ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff1614611395576040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff83166024820152604401610582565b6104058483836123ba565b604080517f5372a4026b52d7501b770148cfda9e610815dae5d9e974eb300edbd512d3cb4360208083019190915273ffffffffffffffffffffffffffffffffffffffff808716838501528516606083015267ffffffffffffffff84166080808401919091528351808403909101815260a090920190925280519101205f9061142790612d48565b90505b9392505050565b60ff81161580611444575060058160ff16115b15611480576040517f7765446e00000000000000000000000000000000000000000000000000000000815260ff82166004820152602401610582565b5f5f61148d846002612d91565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690631a27d900906084015b5f604051808303815f87803b158015611547575f5ffd5b505af1158015611559573d5f5f3e3d5ffd5b5050505050505050565b5f61156d8261230a565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156116065780546040517f9e19b96b000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610582565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201525f9081907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa1580156116b4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116d89190614045565b505050915091506104058483836123ba565b82355f6116f68261230a565b805490915061172b9083907a010000000000000000000000000000000000000000000000000000900464ffffffffff16612fd9565b61173b6060860160408701613e51565b67ffffffffffffffff164211156117a15761175c6060860160408701613e51565b6040517fb03a803f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9091166004820152426024820152604401610582565b6bffffffffffffffffffffffff6117be60408701602088016140e0565b6fffffffffffffffffffffffffffffffff16111561183f576117e660408601602087016140e0565b6040517fc7f99fce0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff6024820152604401610582565b80546118649073ffffffffffffffffffffffffffffffffffffffff1661098787613026565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661189f60408701602088016140e0565b6fffffffffffffffffffffffffffffffff16116118bd575050505050565b60018101545f907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166118fa60408801602089016140e0565b611904919061416a565b82546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201529091505f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa1580156119b3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119d79190614045565b5050509150508660200160208101906119f091906140e0565b6001840180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055837f8b2c06080a725c5fc5fcfbecf87ac3572a4365deca1898bb3f904cbced855fb7611a6e60408a0160208b016140e0565b6040516fffffffffffffffffffffffffffffffff909116815260200160405180910390a282546040517fa74fe1910000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201526fffffffffffffffffffffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063a74fe191906044015f604051808303815f87803b158015611b50575f5ffd5b505af1158015611b62573d5f5f3e3d5ffd5b505084546040517f07dbf4a700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff918216600482015284821660248201526fffffffffffffffffffffffffffffffff861660448201527f000000000000000000000000000000000000000000000000000000000000000090911692506307dbf4a791506064015f604051808303815f87803b158015611c10575f5ffd5b505af1158015611c22573d5f5f3e3d5ffd5b5050505050505050505050565b85355f611c3b8261230a565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201529091505f9081907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa158015611cec573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d109190614045565b50505091509150611d2b82611d248c61305a565b8b8b611ff9565b60028301546bffffffffffffffffffffffff16611d4e60408c0160208d016140e0565b6fffffffffffffffffffffffffffffffff161115611e395786358414801580611db95750611d8260408c0160208d016140e0565b6fffffffffffffffffffffffffffffffff16611da460408a0160208b016140e0565b6fffffffffffffffffffffffffffffffff1614155b15611e2c57611dce60408c0160208d016140e0565b611dde60408a0160208b016140e0565b6040517fa6e7f3000000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff928316600482015291166024820152604401610582565b611e37888888612175565b505b611e448483836123ba565b50505050505050505050565b5f5f611e5d846001612d91565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063eba3c48790608401611530565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611f4f57507f000000000000000000000000000000000000000000000000000000000000000090565b611f787f000000000000000000000000000000000000000000000000000000000000000061308e565b905090565b604080517f7d1a70757a987ab1e55a35e90f19740f594fb8473fdeca96aad1a1e76cda1a61602082015273ffffffffffffffffffffffffffffffffffffffff84169181019190915267ffffffffffffffff821660608201525f906080016040516020818303038152906040528051906020012090505b92915050565b61200584848484613132565b610405578361201384612d48565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90921660048301526024820152604401610582565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526001602052604090205467ffffffffffffffff90811690821681106120e3576040517f5e79334a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808416600483015282166024820152604401610582565b73ffffffffffffffffffffffffffffffffffffffff83165f8181526001602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff871690811790915591519182527f0e30cc27f3c0629b4b08b8ece328bb6daba500aaa84075fbb2f5b017435d3324910160405180910390a2505050565b82355f6121818261230a565b80549091506121b69083907a010000000000000000000000000000000000000000000000000000900464ffffffffff16612fd9565b600281015460018201546bffffffffffffffffffffffff8083169261221292899285926c01000000000000000000000000900467ffffffffffffffff1691740100000000000000000000000000000000000000009004166131f1565b60018201546122419073ffffffffffffffffffffffffffffffffffffffff1661223a886133ef565b8787611ff9565b61225160408701602088016140e0565b6002830180547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166bffffffffffffffffffffffff929092169190911790556122a06060870160408801613e51565b60028301805467ffffffffffffffff929092166c01000000000000000000000000027fffffffffffffffffffffffff0000000000000000ffffffffffffffffffffffff9092169190911790556060860135600383015561230283838389613423565b505050505050565b5f818152602081905260409020600181547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561235257612352613bb6565b146123b55780546040517f5c2794c40000000000000000000000000000000000000000000000000000000081526105829184917f010000000000000000000000000000000000000000000000000000000000000090910460ff16906004016140ad565b919050565b5f83815260208190526040812060018101546002820154825492936bffffffffffffffffffffffff74010000000000000000000000000000000000000000909304831693929091169173ffffffffffffffffffffffffffffffffffffffff1690612424838561416a565b85547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f0200000000000000000000000000000000000000000000000000000000000000178087559091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156124e85784547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a0100000000000000000000000000000000000000000000000000004264ffffffffff16021785555b604080516fffffffffffffffffffffffffffffffff80861682528316602082015273ffffffffffffffffffffffffffffffffffffffff808a1692908516918b917f4389094914ab3ccd3008202802ab6ef99a4a4212d4f95c7974bc10219a6f3803910160405180910390a46fffffffffffffffffffffffffffffffff811615612628576040517f9c5ea80100000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff838116600483015287811660248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b158015612611575f5ffd5b505af1158015612623573d5f5f3e3d5ffd5b505050505b84546040517f34fa5d430000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff166004820152602481018990526fffffffffffffffffffffffffffffffff8086166044830152841660648201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906334fa5d43906084015f604051808303815f87803b1580156126f5575f5ffd5b505af1158015612707573d5f5f3e3d5ffd5b505050505050505050505050565b6127256060820160408301613eda565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff16146127ba57336127686060830160408401613eda565b6040517fd2a64a7600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff928316600482015291166024820152604401610582565b5f6127cb6040830160208401613eda565b73ffffffffffffffffffffffffffffffffffffffff1603612818576040517f4e183dfc00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61282860c0820160a083016140e0565b6fffffffffffffffffffffffffffffffff16158061287257506bffffffffffffffffffffffff61285e60c0830160a084016140e0565b6fffffffffffffffffffffffffffffffff16115b15612887576117e660c0820160a083016140e0565b5f61289860e0830160c08401613e51565b9050428167ffffffffffffffff1610806128c657506128b961025842614157565b8167ffffffffffffffff16115b15612917576040517faea9aab600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff821660048201524260248201526102586044820152606401610582565b5f612929610100840160e08501613e51565b9050428167ffffffffffffffff16111580612959575061294c62278d0042614157565b8167ffffffffffffffff16115b156129ab576040517f47e45dd000000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262278d006044820152606401610582565b5f6001816129bc6020870187613eda565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f205467ffffffffffffffff16905080612a0161012086016101008701613e51565b67ffffffffffffffff16101561040557612a2361012085016101008601613e51565b6040517f1cd0763f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529082166024820152604401610582565b5f7f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e82604051602001612a9e929190614192565b604051602081830303815290604052805190602001209050919050565b5f80808073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c6080870135612b0d6020890189613eda565b612b1d60c08a0160a08b016140e0565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b168152600481019390935273ffffffffffffffffffffffffffffffffffffffff90911660248301526fffffffffffffffffffffffffffffffff1660448201526064016080604051808303815f875af1158015612ba4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bc891906142d0565b5091945092509050612be06060860160408701613eda565b73ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16141580612c555750612c256080860160608701613eda565b73ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff1614155b15612cb6576040517f3d084eb30000000000000000000000000000000000000000000000000000000081526080860135600482015273ffffffffffffffffffffffffffffffffffffffff808416602483015282166044820152606401610582565b50909392505050565b604080517fb9c290fe634502a8d9108b9bbc233bb29c22395582983d7157377d2bacc0d2bb60208201529081018290525f90606001612a9e565b6001840154612d209073ffffffffffffffffffffffffffffffffffffffff16848484613132565b6104055783546104059073ffffffffffffffffffffffffffffffffffffffff16848484611ff9565b5f5f612d52611f02565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f8281526020819052604081208190600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115612ddb57612ddb613bb6565b14612e3e5780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105829187917f010000000000000000000000000000000000000000000000000000000000000090910460ff16906004016140ad565b805473ffffffffffffffffffffffffffffffffffffffff163314612eaf5780546040517f70d0fa3100000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9091166024820152604401610582565b60028101546bffffffffffffffffffffffff165f03612efd576040517fed52238700000000000000000000000000000000000000000000000000000000815260048101869052602401610582565b6002810154740100000000000000000000000000000000000000009004841660ff1615612f59576040517f0b96b9aa00000000000000000000000000000000000000000000000000000000815260048101869052602401610582565b6002810180547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff81167401000000000000000000000000000000000000000080830460ff90811690891617810291821790935592549190910465ffffffffffff1693506bffffffffffffffffffffffff90811691161790505b9250929050565b804210613022576040517f0441f7d80000000000000000000000000000000000000000000000000000000081526004810183905260248101829052426044820152606401610582565b5050565b5f7fecebc5ff2428a09f9be736b2fe67bfb84ae3d096c50f249d3645ce759969f7ae82604051602001612a9e92919061432a565b5f7f973db7051de0a7813382244d39dbb25ca428c4f09ce5bd63f5e90eb93f11b14882604051602001612a9e929190614382565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c001612a9e565b5f5f61313d85612d48565b90505f5f61314c838787613846565b5090925090505f81600381111561316557613165613bb6565b14801561319d57508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b156131ae57600193505050506131e9565b8773ffffffffffffffffffffffffffffffffffffffff163b5f036131d7575f93505050506131e9565b6131e38884888861388d565b93505050505b949350505050565b6fffffffffffffffffffffffffffffffff811661321460408601602087016140e0565b6fffffffffffffffffffffffffffffffff16111561328b5761323c60408501602086016140e0565b6040517fb948bbff0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff91821660048201529082166024820152604401610582565b5f6fffffffffffffffffffffffffffffffff84166132af60408701602088016140e0565b6fffffffffffffffffffffffffffffffff1610806132ef575067ffffffffffffffff83166132e36060870160408801613e51565b67ffffffffffffffff16105b90505f6fffffffffffffffffffffffffffffffff851661331560408801602089016140e0565b6fffffffffffffffffffffffffffffffff16148015613356575067ffffffffffffffff841661334a6060880160408901613e51565b67ffffffffffffffff16145b905081806133615750805b156123025761337660408701602088016140e0565b856133876060890160408a01613e51565b6040517f7264595a0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff938416600482015292909116602483015267ffffffffffffffff908116604483015285166064820152608401610582565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a1441582604051602001612a9e9291906143bf565b5f61343460408301602084016140e0565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810191909152909150604080518082019091525f8082526020820152604080518082019091525f808252602082015286546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa158015613551573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906135759190614045565b73ffffffffffffffffffffffffffffffffffffffff93841660208a015293831660408901528b54909216875290945090925090506135b4878683613910565b6fffffffffffffffffffffffffffffffff166080850152825173ffffffffffffffffffffffffffffffffffffffff1660a085015260208301516135fa9088908790613910565b6fffffffffffffffffffffffffffffffff1660c0850152815173ffffffffffffffffffffffffffffffffffffffff1660e085015260208201516136409088908790613910565b6fffffffffffffffffffffffffffffffff16610100850181905260c08501515f9161366a91614424565b9050808560800151898861367e919061416a565b613688919061416a565b613692919061416a565b6fffffffffffffffffffffffffffffffff1660608087019190915260408087015173ffffffffffffffffffffffffffffffffffffffff16918c917f7477cd57b252e673beef78791fc93f1063fa51049d8eb72163c8182afa22b5bc918a916136fe918d01908d01613e51565b8b606001358a606001518b6080015188604051613768969594939291906fffffffffffffffffffffffffffffffff968716815267ffffffffffffffff959095166020860152604085019390935290841660608401528316608083015290911660a082015260c00190565b60405180910390a3876fffffffffffffffffffffffffffffffff16866fffffffffffffffffffffffffffffffff1614611e44576040517ff4ac896b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b9061380d90889060040161444c565b5f604051808303815f87803b158015613824575f5ffd5b505af1158015613836573d5f5f3e3d5ffd5b5050505050505050505050505050565b5f8080604184900361387a578435602086013560408701355f1a61386c89828585613966565b955095509550505050613884565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f8161ffff165f0361392357505f61142a565b6127106fffffffffffffffffffffffffffffffff851661ffff841602046127106fffffffffffffffffffffffffffffffff851661ffff8516020403949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561399f57505f91506003905082613a4f565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156139f0573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff8116613a4657505f925060019150829050613a4f565b92505f91508190505b9450945094915050565b73ffffffffffffffffffffffffffffffffffffffff81168114611229575f5ffd5b80356123b581613a59565b803567ffffffffffffffff811681146123b5575f5ffd5b5f5f83601f840112613aac575f5ffd5b50813567ffffffffffffffff811115613ac3575f5ffd5b602083019150836020828501011115612fd2575f5ffd5b5f5f5f5f60608587031215613aed575f5ffd5b8435613af881613a59565b9350613b0660208601613a85565b9250604085013567ffffffffffffffff811115613b21575f5ffd5b613b2d87828801613a9c565b95989497509550505050565b5f60808284031215613b49575f5ffd5b50919050565b5f5f5f60a08486031215613b61575f5ffd5b613b6b8585613b39565b9250608084013567ffffffffffffffff811115613b86575f5ffd5b613b9286828701613a9c565b9497909650939450505050565b5f60208284031215613baf575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60038110613bf357613bf3613bb6565b9052565b5f6101c082019050613c0a828451613be3565b6020830151613c31602084018273ffffffffffffffffffffffffffffffffffffffff169052565b506040830151613c59604084018273ffffffffffffffffffffffffffffffffffffffff169052565b506060830151613c81606084018273ffffffffffffffffffffffffffffffffffffffff169052565b506080830151613ca9608084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060a0830151613ccd60a08401826fffffffffffffffffffffffffffffffff169052565b5060c0830151613cf160c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151613d0d60e084018267ffffffffffffffff169052565b50610100830151610100830152610120830151613d3761012084018267ffffffffffffffff169052565b50610140830151613d5361014084018265ffffffffffff169052565b50610160830151613d6b61016084018261ffff169052565b50610180830151613d8161018084018215159052565b506101a0830151613d976101a084018215159052565b5092915050565b5f5f5f838503610140811215613db2575f5ffd5b610120811215613dc0575f5ffd5b5083925061012084013567ffffffffffffffff811115613b86575f5ffd5b5f5f5f60608486031215613df0575f5ffd5b8335613dfb81613a59565b92506020840135613e0b81613a59565b9150613e1960408501613a85565b90509250925092565b5f5f5f60408486031215613e34575f5ffd5b83359250602084013567ffffffffffffffff811115613b86575f5ffd5b5f60208284031215613e61575f5ffd5b61142a82613a85565b5f5f60408385031215613e7b575f5ffd5b82359150602083013560ff81168114613e92575f5ffd5b809150509250929050565b5f5f5f8385036080811215613eb0575f5ffd5b6060811215613ebd575f5ffd5b50839250606084013567ffffffffffffffff811115613b86575f5ffd5b5f60208284031215613eea575f5ffd5b813561142a81613a59565b5f5f5f5f5f5f868803610100811215613f0c575f5ffd5b6040811215613f19575f5ffd5b50869550604087013567ffffffffffffffff811115613f36575f5ffd5b613f4289828a01613a9c565b9096509450613f5690508860608901613b39565b925060e087013567ffffffffffffffff811115613f71575f5ffd5b613f7d89828a01613a9c565b979a9699509497509295939492505050565b5f5f60408385031215613fa0575f5ffd5b50508035926020909101359150565b805161ffff811681146123b5575f5ffd5b5f60408284031215613fd0575f5ffd5b6040516040810181811067ffffffffffffffff82111715614018577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161402b81613a59565b815261403960208401613faf565b60208201525092915050565b5f5f5f5f5f60e08688031215614059575f5ffd5b855161406481613a59565b602087015190955061407581613a59565b935061408360408701613faf565b92506140928760608801613fc0565b91506140a18760a08801613fc0565b90509295509295909350565b8281526040810161142a6020830184613be3565b80356fffffffffffffffffffffffffffffffff811681146123b5575f5ffd5b5f602082840312156140f0575f5ffd5b61142a826140c1565b602081016007831061410d5761410d613bb6565b91905290565b5f60208284031215614123575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115611ff357611ff361412a565b6fffffffffffffffffffffffffffffffff8281168282160390811115611ff357611ff361412a565b828152610140810182356141a581613a59565b73ffffffffffffffffffffffffffffffffffffffff81166020840152506141ce60208401613a7a565b73ffffffffffffffffffffffffffffffffffffffff81166040840152506141f760408401613a7a565b73ffffffffffffffffffffffffffffffffffffffff811660608401525061422060608401613a7a565b73ffffffffffffffffffffffffffffffffffffffff8116608084015250608083013560a0838101919091526142569084016140c1565b6fffffffffffffffffffffffffffffffff811660c08401525061427b60c08401613a85565b67ffffffffffffffff811660e08401525061429860e08401613a85565b67ffffffffffffffff8116610100840152506142b76101008401613a85565b67ffffffffffffffff8116610120840152509392505050565b5f5f5f5f608085870312156142e3575f5ffd5b845165ffffffffffff811681146142f8575f5ffd5b602086015190945061430981613a59565b604086015190935061431a81613a59565b6060959095015193969295505050565b828152813560208083019190915260808201906fffffffffffffffffffffffffffffffff9061435a9085016140c1565b16604083015267ffffffffffffffff61437560408501613a85565b1660608301529392505050565b828152813560208083019190915260608201906fffffffffffffffffffffffffffffffff906143b29085016140c1565b1660408301529392505050565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff906143ef9085016140c1565b16604083015267ffffffffffffffff61440a60408501613a85565b166060838101919091529290920135608090910152919050565b6fffffffffffffffffffffffffffffffff8181168382160190811115611ff357611ff361412a565b5f6101208201905073ffffffffffffffffffffffffffffffffffffffff835116825273ffffffffffffffffffffffffffffffffffffffff602084015116602083015260408301516144b5604084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060608301516144d960608401826fffffffffffffffffffffffffffffffff169052565b5060808301516144fd60808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161452560a084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060c083015161454960c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161457160e084018273ffffffffffffffffffffffffffffffffffffffff169052565b50610100830151613d976101008401826fffffffffffffffffffffffffffffffff16905256'

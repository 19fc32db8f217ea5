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
        "name": "stakes",
        "type": "address",
        "internalType": "contract IStakes"
      },
      {
        "name": "models",
        "type": "address",
        "internalType": "contract IModelRegistry"
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
    "name": "MODELS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IModelRegistry"
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
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
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
    "name": "exposureLimit",
    "inputs": [
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
    ],
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
    "name": "openValue",
    "inputs": [
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
    ],
    "outputs": [
      {
        "name": "value",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "opened",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
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
    "name": "OfferFeeNotCurrent",
    "inputs": [
      {
        "name": "feeBps",
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
    "name": "StakeRatioExceeded",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "exposure",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "limit",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
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
  '0x610180604052348015610010575f5ffd5b50604051614e79380380614e7983398101604081905261002f91610250565b6001600160a01b0384166080524660a05283838383836100f881604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316846001600160a01b0316639de6e0c76040518163ffffffff1660e01b8152600401602060405180830381865afa158015610146573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061016a91906102ac565b6001600160a01b0316146101a057604051632355f52b60e21b81526001600160a01b038516600482015260240160405180910390fd5b6001600160a01b03841660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e8573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020c91906102ac565b6001600160a01b039081166101005292831661012052908216610140521661016052506102ce9350505050565b6001600160a01b038116811461024d575f5ffd5b50565b5f5f5f5f60808587031215610263575f5ffd5b845161026e81610239565b602086015190945061027f81610239565b604086015190935061029081610239565b60608601519092506102a181610239565b939692955090935050565b5f602082840312156102bc575f5ffd5b81516102c781610239565b9392505050565b60805160a05160c05160e05161010051610120516101405161016051614aa16103d85f395f818161030d0152818161077f01528181610992015281816114a9015281816116e20152818161183c01528181611b2c01528181611e1e0152818161204e015281816127d901528181612b5a015281816131b10152613a4001525f81816103710152612d9b01525f818161043101528181610682015261345701525f81816103f7015281816105cb015281816110e1015281816112f101528181611be80152612cd601525f81816102ce01528181610f0e01528181611d56015281816126fb015281816133640152613cd301525f6120aa01525f61208201525f6120d10152614aa15ff3fe608060405234801561000f575f5ffd5b50600436106101bb575f3560e01c80639151b224116100f3578063c644179811610093578063dd8b83bb1161006e578063dd8b83bb146104bb578063e6f93e57146104ce578063f698da25146104e1578063ffef42a3146104e9575f5ffd5b8063c644179814610453578063ce22ba9a14610466578063d86cf78d14610479575f5ffd5b8063a0429005116100ce578063a0429005146103df578063a9b5898f146103f2578063bacca52714610419578063c60e814d1461042c575f5ffd5b80639151b224146103a65780639c6c3cfc146103b95780639e6141d5146103cc575f5ffd5b8063411557d11161015e5780635d9de534116101395780635d9de5341461034f57806361396d5c1461035957806365d8c3e41461036c578063694bd8ef14610393575f5ffd5b8063411557d1146102c9578063468f3e93146103085780635903d97c1461032f575f5ffd5b80632f16843c116101995780632f16843c1461020d5780632f766041146102205780632f7fb323146102ad5780633b728410146102c0575f5ffd5b8063073e0d84146101bf5780630ada19dd146101d457806317f997bd146101e7575b5f5ffd5b6101d26101cd366004613f95565b6104f3565b005b6101d26101e236600461400a565b610577565b6101fa6bffffffffffffffffffffffff81565b6040519081526020015b60405180910390f35b6101fa61021b36600461405a565b610587565b61027c61022e36600461405a565b600160209081525f92835260408084209091529082529020546fffffffffffffffffffffffffffffffff811690700100000000000000000000000000000000900467ffffffffffffffff1682565b604080516fffffffffffffffffffffffffffffffff909316835267ffffffffffffffff909116602083015201610204565b6101d26102bb36600461400a565b61071a565b6101fa61025881565b6102f07f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610204565b6102f07f000000000000000000000000000000000000000000000000000000000000000081565b61034261033d366004614091565b61087a565b60405161020491906140e9565b6101fa62093a8081565b6101fa61036736600461425c565b610b3c565b6102f07f000000000000000000000000000000000000000000000000000000000000000081565b6101d26103a136600461429c565b610ff5565b6101d26103b43660046142e0565b611281565b6101d26103c736600461430f565b611439565b6101d26103da366004614091565b611446565b6101fa6103ed36600461429c565b611591565b6102f07f000000000000000000000000000000000000000000000000000000000000000081565b6101d2610427366004614328565b611615565b6102f07f000000000000000000000000000000000000000000000000000000000000000081565b6101d2610461366004614091565b611743565b6101d2610474366004614350565b6118c1565b6104a261048736600461438d565b60026020525f908152604090205467ffffffffffffffff1681565b60405167ffffffffffffffff9091168152602001610204565b6101d26104c93660046143a8565b611db9565b6101d26104dc366004614442565b611fd2565b6101fa61207f565b6101fa62278d0081565b604080517f7d1a70757a987ab1e55a35e90f19740f594fb8473fdeca96aad1a1e76cda1a616020808301919091526001600160a01b0387168284015267ffffffffffffffff8616606080840191909152835180840390910181526080909201909252805191012061056790859084846120fa565b6105718484612157565b50505050565b61058283838361224f565b505050565b6040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f91670de0b6b3a7640000917f0000000000000000000000000000000000000000000000000000000000000000169063dcf1a1c990602401602060405180830381865afa158015610610573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610634919061447f565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081526001600160a01b0386811660048301526fffffffffffffffffffffffffffffffff92909216917f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa1580156106c7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106eb919061447f565b6fffffffffffffffffffffffffffffffff1661070791906144c7565b61071191906144de565b90505b92915050565b82355f610726826123d0565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201529091505f90819081907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa1580156107cc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107f091906145ac565b5050925092509250826001600160a01b0316336001600160a01b031614610859576040517fd2a64a760000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03841660248201526044015b60405180910390fd5b61086488888861224f565b61087085848484612480565b5050505050505050565b604080516101c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a08101919091525f8281526020819052604081209081547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115610931576109316140a8565b0361093c5750919050565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201525f90819081907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa1580156109df573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a0391906145ac565b5050925092509250604051806101c00160405280855f01601f9054906101000a900460ff166002811115610a3957610a396140a8565b815285546001600160a01b038082166020840152600180890154808316604086015297821660608501529516608083015274010000000000000000000000000000000000000000958690046bffffffffffffffffffffffff90811660a084015260028089015491821660c08501526c01000000000000000000000000820467ffffffffffffffff1660e08501526003909801546101008401527a010000000000000000000000000000000000000000000000000000820464ffffffffff166101208401529086900465ffffffffffff1661014083015261ffff93909316610160820152939091049182161515610180840152921615156101a09091015292915050565b5f610b468461283f565b5f610b5085612b53565b9050610b84610b62602087018761438d565b610b72606088016040890161438d565b6103ed61012089016101008a0161430f565b5f81815260208190526040812091935081547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115610bcd57610bcd6140a8565b14610c305780546040517f28332e850000000000000000000000000000000000000000000000000000000081526108509185917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614614565b610c50610c40602088018861438d565b610c4988612e6a565b87876120fa565b610c5d602087018761438d565b81546001600160a01b03919091167fffffffffffff0000000000000000000000000000000000000000000000000000909116177401000000000000000000000000000000000000000065ffffffffffff841602178155610cc4610100870160e0880161430f565b815464ffffffffff919091167a010000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1679ffffffffffffffffffffffffffffffffffffffffffffffffffff909116177f0100000000000000000000000000000000000000000000000000000000000000178155610d61604087016020880161438d565b6001820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b0392909216919091179055610dab60c0870160a08801614633565b6001820180546bffffffffffffffffffffffff9290921674010000000000000000000000000000000000000000026001600160a01b03909216919091179055610dfa606087016040880161438d565b6001600160a01b0316610e10602088018861438d565b6001600160a01b0316847f4a33c269df6324a55e92bcc57f2f8e7f8cec52c0496efefaa4937876c9254c5e610e4b60408b0160208c0161438d565b610e5b60808c0160608d0161438d565b8b60800135888d60a0016020810190610e749190614633565b8e60e0016020810190610e87919061430f565b8f610100016020810190610e9b919061430f565b604080516001600160a01b0398891681529790961660208801529486019390935265ffffffffffff90911660608501526fffffffffffffffffffffffffffffffff16608084015267ffffffffffffffff90811660a08401521660c082015260e00160405180910390a46001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a7610f40602089018961438d565b610f5060808a0160608b0161438d565b610f6060c08b0160a08c01614633565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015610fd6575f5ffd5b505af1158015610fe8573d5f5f3e3d5ffd5b5050505050509392505050565b5f611001848484611591565b5f818152602081905260409020909150600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561104c5761104c6140a8565b146110af5780546040517f52328c360000000000000000000000000000000000000000000000000000000081526108509184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614614565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906111179060039060040161464e565b602060405180830381865afa158015611132573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111569190614668565b6111639062093a8061467f565b82549091505f9061119a9083907a010000000000000000000000000000000000000000000000000000900464ffffffffff1661467f565b421080159150806111d057506001600160a01b0387165f9081526002602052604090205467ffffffffffffffff90811690861610155b1561120a576040517f6230792c00000000000000000000000000000000000000000000000000000000815260048101859052602401610850565b5f84815260208190526040808220828155600181018390556002810180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690556003018290555185917fa0f73d0865cccf0e30c73def59c1839d18f2a4228307b3f1dfdeb21b3d02700291a250505050505050565b5f61128b846123d0565b80549091506001600160a01b0316331415806112a657508115155b156112bf576112bf816112b886612ebb565b8585612ef5565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906113279060019060040161464e565b602060405180830381865afa158015611342573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113669190614668565b611370904261467f565b82549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff1681106113a7575050505050565b81547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a01000000000000000000000000000000000000000000000000000064ffffffffff83160217825560405167ffffffffffffffff8216815285907f72b43cf8a65c18d2c3cb2c3ebce801281fcc67f6ada51dc7709c95947b443a819060200160405180910390a25050505050565b6114433382612157565b50565b5f611450826123d0565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201529091505f90819081907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa1580156114f6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061151a91906145ac565b5050925092509250826001600160a01b0316336001600160a01b03161461157e576040517fd2a64a760000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b0384166024820152604401610850565b61158a85848484612480565b5050505050565b604080517f5372a4026b52d7501b770148cfda9e610815dae5d9e974eb300edbd512d3cb436020808301919091526001600160a01b03808716838501528516606083015267ffffffffffffffff84166080808401919091528351808403909101815260a090920190925280519101205f9061160b90612f2a565b90505b9392505050565b60ff81161580611628575060058160ff16115b15611664576040517f7765446e00000000000000000000000000000000000000000000000000000000815260ff82166004820152602401610850565b5f5f5f611672856002612f73565b6040517f7ad461390000000000000000000000000000000000000000000000000000000081526001600160a01b038481166004830152602482018a905283811660448301526fffffffffffffffffffffffffffffffff8316606483015260ff8916608483015293965091945092507f000000000000000000000000000000000000000000000000000000000000000090911690637ad461399060a4015b5f604051808303815f87803b158015611726575f5ffd5b505af1158015611738573d5f5f3e3d5ffd5b505050505050505050565b5f61174d826123d0565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156117e65780546040517f9e19b96b000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610850565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201525f90819081907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015611889573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118ad91906145ac565b505092509250925061158a85848484612480565b82355f6118cd826123d0565b80549091506119029083907a010000000000000000000000000000000000000000000000000000900464ffffffffff16613256565b611912606086016040870161430f565b67ffffffffffffffff1642111561197857611933606086016040870161430f565b6040517fb03a803f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9091166004820152426024820152604401610850565b6bffffffffffffffffffffffff6119956040870160208801614633565b6fffffffffffffffffffffffffffffffff161115611a16576119bd6040860160208701614633565b6040517fc7f99fce0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff6024820152604401610850565b8054611a35906001600160a01b0316611a2e876132a3565b86866120fa565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16611a706040870160208801614633565b6fffffffffffffffffffffffffffffffff1611611a8e575050505050565b60018101545f907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16611acb6040880160208901614633565b611ad59190614692565b82546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201529091505f9081907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015611b79573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b9d91906145ac565b50506040517fdcf1a1c90000000000000000000000000000000000000000000000000000000081526001600160a01b038084166004830152939550919350611c5792859285925087917f0000000000000000000000000000000000000000000000000000000000000000169063dcf1a1c990602401602060405180830381865afa158015611c2d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c51919061447f565b5f6132d7565b611c676040890160208a01614633565b6001850180546bffffffffffffffffffffffff9290921674010000000000000000000000000000000000000000026001600160a01b03909216919091179055847f8b2c06080a725c5fc5fcfbecf87ac3572a4365deca1898bb3f904cbced855fb7611cd860408b0160208c01614633565b6040516fffffffffffffffffffffffffffffffff909116815260200160405180910390a283546040517f07dbf4a70000000000000000000000000000000000000000000000000000000081526001600160a01b03918216600482015282821660248201526fffffffffffffffffffffffffffffffff851660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906307dbf4a7906064015f604051808303815f87803b158015611d99575f5ffd5b505af1158015611dab573d5f5f3e3d5ffd5b505050505050505050505050565b85355f611dc5826123d0565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201529091505f90819081907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015611e6b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e8f91906145ac565b5050925092509250611eab83611ea48d6135d7565b8c8c6120fa565b60028401546bffffffffffffffffffffffff16611ece60408d0160208e01614633565b6fffffffffffffffffffffffffffffffff161115611fb95787358514801580611f395750611f0260408d0160208e01614633565b6fffffffffffffffffffffffffffffffff16611f2460408b0160208c01614633565b6fffffffffffffffffffffffffffffffff1614155b15611fac57611f4e60408d0160208e01614633565b611f5e60408b0160208c01614633565b6040517fa6e7f3000000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff928316600482015291166024820152604401610850565b611fb789898961224f565b505b611fc585848484612480565b5050505050505050505050565b5f5f5f611fe0856001612f73565b6040517ffdc5db9b0000000000000000000000000000000000000000000000000000000081526001600160a01b038481166004830152602482018a905283811660448301526fffffffffffffffffffffffffffffffff831660648301526084820189905293965091945092507f00000000000000000000000000000000000000000000000000000000000000009091169063fdc5db9b9060a40161170f565b5f7f000000000000000000000000000000000000000000000000000000000000000046036120cc57507f000000000000000000000000000000000000000000000000000000000000000090565b6120f57f000000000000000000000000000000000000000000000000000000000000000061360b565b905090565b612106848484846136a2565b610571578361211484612f2a565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b0390921660048301526024820152604401610850565b6001600160a01b0382165f9081526002602052604090205467ffffffffffffffff90811690821681106121ca576040517f5e79334a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808416600483015282166024820152604401610850565b6001600160a01b0383165f8181526002602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff871690811790915591519182527f0e30cc27f3c0629b4b08b8ece328bb6daba500aaa84075fbb2f5b017435d3324910160405180910390a2505050565b82355f61225b826123d0565b80549091506122909083907a010000000000000000000000000000000000000000000000000000900464ffffffffff16613256565b600281015460018201546bffffffffffffffffffffffff808316926122ec92899285926c01000000000000000000000000900467ffffffffffffffff16917401000000000000000000000000000000000000000090041661373a565b6001820154612307906001600160a01b0316610c4988613938565b6123176040870160208801614633565b6002830180547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166bffffffffffffffffffffffff92909216919091179055612366606087016040880161430f565b60028301805467ffffffffffffffff929092166c01000000000000000000000000027fffffffffffffffffffffffff0000000000000000ffffffffffffffffffffffff909216919091179055606086013560038301556123c88383838961396c565b505050505050565b5f818152602081905260409020600181547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115612418576124186140a8565b1461247b5780546040517f5c2794c40000000000000000000000000000000000000000000000000000000081526108509184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614614565b919050565b5f84815260208190526040812060018101546002820154825492936bffffffffffffffffffffffff7401000000000000000000000000000000000000000090930483169392909116916001600160a01b0316906124dd8385614692565b85547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f0200000000000000000000000000000000000000000000000000000000000000178087559091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156125a15784547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a0100000000000000000000000000000000000000000000000000004264ffffffffff16021785555b6001600160a01b038089165f908152600160209081526040808320938b16835292905290812080548692906125e99084906fffffffffffffffffffffffffffffffff16614692565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550876001600160a01b0316826001600160a01b03168a7f4389094914ab3ccd3008202802ab6ef99a4a4212d4f95c7974bc10219a6f380386856040516126839291906fffffffffffffffffffffffffffffffff92831681529116602082015260400190565b60405180910390a46fffffffffffffffffffffffffffffffff811615612753576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03838116600483015288811660248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b15801561273c575f5ffd5b505af115801561274e573d5f5f3e3d5ffd5b505050505b6fffffffffffffffffffffffffffffffff831615611738575f6127775f8589613d14565b6040517fa4d2e4460000000000000000000000000000000000000000000000000000000081526001600160a01b038b81166004830152602482018d90528a811660448301526fffffffffffffffffffffffffffffffff831660648301529192507f00000000000000000000000000000000000000000000000000000000000000009091169063a4d2e446906084015b5f604051808303815f87803b15801561281d575f5ffd5b505af115801561282f573d5f5f3e3d5ffd5b5050505050505050505050505050565b61284f606082016040830161438d565b6001600160a01b0316336001600160a01b0316146128bd5733612878606083016040840161438d565b6040517fd2a64a760000000000000000000000000000000000000000000000000000000081526001600160a01b03928316600482015291166024820152604401610850565b5f6128ce604083016020840161438d565b6001600160a01b03160361290e576040517f4e183dfc00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61291e60c0820160a08301614633565b6fffffffffffffffffffffffffffffffff16158061296857506bffffffffffffffffffffffff61295460c0830160a08401614633565b6fffffffffffffffffffffffffffffffff16115b1561297d576119bd60c0820160a08301614633565b5f61298e60e0830160c0840161430f565b9050428167ffffffffffffffff1610806129bc57506129af6102584261467f565b8167ffffffffffffffff16115b15612a0d576040517faea9aab600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff821660048201524260248201526102586044820152606401610850565b5f612a1f610100840160e0850161430f565b9050428167ffffffffffffffff16111580612a4f5750612a4262278d004261467f565b8167ffffffffffffffff16115b15612aa1576040517f47e45dd000000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262278d006044820152606401610850565b5f600281612ab2602087018761438d565b6001600160a01b0316815260208101919091526040015f205467ffffffffffffffff16905080612aea6101208601610100870161430f565b67ffffffffffffffff16101561057157612b0c6101208501610100860161430f565b6040517f1cd0763f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529082166024820152604401610850565b5f5f5f5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d98e4a4187608001356040518263ffffffff1660e01b8152600401612baa91815260200190565b60a060405180830381865afa158015612bc5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612be991906146ba565b939850919650945092509050612c05606087016040880161438d565b6001600160a01b0316846001600160a01b0316141580612c465750612c30608087016060880161438d565b6001600160a01b0316836001600160a01b031614155b15612c9a576040517f3d084eb3000000000000000000000000000000000000000000000000000000008152608087013560048201526001600160a01b03808616602483015284166044820152606401610850565b6040517f6174e2030000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690636174e203906024016040805180830381865afa158015612d1a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d3e919061471b565b915091508161ffff168361ffff1614612d91576040517f312a769700000000000000000000000000000000000000000000000000000000815261ffff808516600483015283166024820152604401610850565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea55472285612dce60208c018c61438d565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b158015612e29575f5ffd5b505afa158015612e3b573d5f5f3e3d5ffd5b50505050612e5f86868a60a0016020810190612e579190614633565b8460016132d7565b505050505050919050565b5f7f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e82604051602001612e9e929190614745565b604051602081830303815290604052805190602001209050919050565b604080517fb9c290fe634502a8d9108b9bbc233bb29c22395582983d7157377d2bacc0d2bb60208201529081018290525f90606001612e9e565b6001840154612f0f906001600160a01b03168484846136a2565b610571578354610571906001600160a01b03168484846120fa565b5f5f612f3461207f565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f82815260208190526040812081908190600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115612fbf57612fbf6140a8565b146130225780546040517f52328c360000000000000000000000000000000000000000000000000000000081526108509188917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614614565b80546001600160a01b031633146130795780546040517f70d0fa310000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610850565b60028101546bffffffffffffffffffffffff165f036130c7576040517fed52238700000000000000000000000000000000000000000000000000000000815260048101879052602401610850565b6002810154740100000000000000000000000000000000000000009004851660ff1615613123576040517f0b96b9aa00000000000000000000000000000000000000000000000000000000815260048101879052602401610850565b6002810180547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff8116740100000000000000000000000000000000000000009182900460ff9081169089161782021790915581546040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815291900465ffffffffffff1660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa1580156131fe573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061322291906145ac565b50506002850154929750909550915061324b905f906bffffffffffffffffffffffff1683613d14565b925050509250925092565b80421061329f576040517f0441f7d80000000000000000000000000000000000000000000000000000000081526004810183905260248101829052426044820152606401610850565b5050565b5f7fecebc5ff2428a09f9be736b2fe67bfb84ae3d096c50f249d3645ce759969f7ae82604051602001612e9e92919061484f565b6001600160a01b038086165f9081526001602090815260408083209388168352929052908120805490919061331f9086906fffffffffffffffffffffffffffffffff166148a9565b6040517f2272d9b90000000000000000000000000000000000000000000000000000000081526001600160a01b03898116600483015288811660248301529192505f917f00000000000000000000000000000000000000000000000000000000000000001690632272d9b990604401602060405180830381865afa1580156133a9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906133cd919061447f565b6fffffffffffffffffffffffffffffffff16826fffffffffffffffffffffffffffffffff166133fc919061467f565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081526001600160a01b038a811660048301529192505f91670de0b6b3a7640000916fffffffffffffffffffffffffffffffff8916917f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa15801561349c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134c0919061447f565b6fffffffffffffffffffffffffffffffff166134dc91906144c7565b6134e691906144de565b90508082111561353b576040517f972a97a10000000000000000000000000000000000000000000000000000000081526001600160a01b038a1660048201526024810183905260448101829052606401610850565b83547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff841617808555859085906010906135a6908490700100000000000000000000000000000000900467ffffffffffffffff166148d1565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550505050505050505050565b5f7f973db7051de0a7813382244d39dbb25ca428c4f09ce5bd63f5e90eb93f11b14882604051602001612e9e9291906148f1565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001612e9e565b5f5f6136ad85612f2a565b90505f5f6136bc838787613d6a565b5090925090505f8160038111156136d5576136d56140a8565b1480156136f35750876001600160a01b0316826001600160a01b0316145b156137045760019350505050613732565b876001600160a01b03163b5f03613720575f9350505050613732565b61372c88848888613db1565b93505050505b949350505050565b6fffffffffffffffffffffffffffffffff811661375d6040860160208701614633565b6fffffffffffffffffffffffffffffffff1611156137d4576137856040850160208601614633565b6040517fb948bbff0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff91821660048201529082166024820152604401610850565b5f6fffffffffffffffffffffffffffffffff84166137f86040870160208801614633565b6fffffffffffffffffffffffffffffffff161080613838575067ffffffffffffffff831661382c606087016040880161430f565b67ffffffffffffffff16105b90505f6fffffffffffffffffffffffffffffffff851661385e6040880160208901614633565b6fffffffffffffffffffffffffffffffff1614801561389f575067ffffffffffffffff8416613893606088016040890161430f565b67ffffffffffffffff16145b905081806138aa5750805b156123c8576138bf6040870160208801614633565b856138d06060890160408a0161430f565b6040517f7264595a0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff938416600482015292909116602483015267ffffffffffffffff908116604483015285166064820152608401610850565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a1441582604051602001612e9e929190614930565b5f61397d6040830160208401614633565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810191909152909150604080518082019091525f8082526020820152604080518082019091525f808252602082015286546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015613a8d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613ab191906145ac565b6001600160a01b0393841660208a015293831660408901528b5490921687529094509092509050613ae3878683613d14565b6fffffffffffffffffffffffffffffffff16608085015282516001600160a01b031660a08501526020830151613b1c9088908790613d14565b6fffffffffffffffffffffffffffffffff1660c085015281516001600160a01b031660e08501526020820151613b559088908790613d14565b6fffffffffffffffffffffffffffffffff16610100850181905260c08501515f91613b7f916148a9565b90508085608001518988613b939190614692565b613b9d9190614692565b613ba79190614692565b6fffffffffffffffffffffffffffffffff166060808701919091526040808701516001600160a01b0316918c917f7477cd57b252e673beef78791fc93f1063fa51049d8eb72163c8182afa22b5bc918a91613c06918d01908d0161430f565b8b606001358a606001518b6080015188604051613c70969594939291906fffffffffffffffffffffffffffffffff968716815267ffffffffffffffff959095166020860152604085019390935290841660608401528316608083015290911660a082015260c00190565b60405180910390a3876fffffffffffffffffffffffffffffffff16866fffffffffffffffffffffffffffffffff1614613d08576040517ff4ac896b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b90612806908890600401614997565b50505050505050505050565b5f8161ffff165f03613d2757505f61160e565b6127106fffffffffffffffffffffffffffffffff851661ffff841602046127106fffffffffffffffffffffffffffffffff851661ffff8516020403949350505050565b5f80806041849003613d9e578435602086013560408701355f1a613d9089828585613e34565b955095509550505050613da8565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613e6d57505f91506003905082613f10565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613ebe573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b038116613f0757505f925060019150829050613f10565b92505f91508190505b9450945094915050565b6001600160a01b0381168114611443575f5ffd5b803561247b81613f1a565b803567ffffffffffffffff8116811461247b575f5ffd5b5f5f83601f840112613f60575f5ffd5b50813567ffffffffffffffff811115613f77575f5ffd5b602083019150836020828501011115613f8e575f5ffd5b9250929050565b5f5f5f5f60608587031215613fa8575f5ffd5b8435613fb381613f1a565b9350613fc160208601613f39565b9250604085013567ffffffffffffffff811115613fdc575f5ffd5b613fe887828801613f50565b95989497509550505050565b5f60808284031215614004575f5ffd5b50919050565b5f5f5f60a0848603121561401c575f5ffd5b6140268585613ff4565b9250608084013567ffffffffffffffff811115614041575f5ffd5b61404d86828701613f50565b9497909650939450505050565b5f5f6040838503121561406b575f5ffd5b823561407681613f1a565b9150602083013561408681613f1a565b809150509250929050565b5f602082840312156140a1575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600381106140e5576140e56140a8565b9052565b5f6101c0820190506140fc8284516140d5565b602083015161411660208401826001600160a01b03169052565b50604083015161413160408401826001600160a01b03169052565b50606083015161414c60608401826001600160a01b03169052565b50608083015161416760808401826001600160a01b03169052565b5060a083015161418b60a08401826fffffffffffffffffffffffffffffffff169052565b5060c08301516141af60c08401826fffffffffffffffffffffffffffffffff169052565b5060e08301516141cb60e084018267ffffffffffffffff169052565b506101008301516101008301526101208301516141f561012084018267ffffffffffffffff169052565b5061014083015161421161014084018265ffffffffffff169052565b5061016083015161422961016084018261ffff169052565b5061018083015161423f61018084018215159052565b506101a08301516142556101a084018215159052565b5092915050565b5f5f5f838503610140811215614270575f5ffd5b61012081121561427e575f5ffd5b5083925061012084013567ffffffffffffffff811115614041575f5ffd5b5f5f5f606084860312156142ae575f5ffd5b83356142b981613f1a565b925060208401356142c981613f1a565b91506142d760408501613f39565b90509250925092565b5f5f5f604084860312156142f2575f5ffd5b83359250602084013567ffffffffffffffff811115614041575f5ffd5b5f6020828403121561431f575f5ffd5b61071182613f39565b5f5f60408385031215614339575f5ffd5b82359150602083013560ff81168114614086575f5ffd5b5f5f5f8385036080811215614363575f5ffd5b6060811215614370575f5ffd5b50839250606084013567ffffffffffffffff811115614041575f5ffd5b5f6020828403121561439d575f5ffd5b813561160e81613f1a565b5f5f5f5f5f5f8688036101008112156143bf575f5ffd5b60408112156143cc575f5ffd5b50869550604087013567ffffffffffffffff8111156143e9575f5ffd5b6143f589828a01613f50565b909650945061440990508860608901613ff4565b925060e087013567ffffffffffffffff811115614424575f5ffd5b61443089828a01613f50565b979a9699509497509295939492505050565b5f5f60408385031215614453575f5ffd5b50508035926020909101359150565b6fffffffffffffffffffffffffffffffff81168114611443575f5ffd5b5f6020828403121561448f575f5ffd5b815161160e81614462565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820281158282048414176107145761071461449a565b5f82614511577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b805161ffff8116811461247b575f5ffd5b5f60408284031215614537575f5ffd5b6040516040810181811067ffffffffffffffff8211171561457f577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161459281613f1a565b81526145a060208401614516565b60208201525092915050565b5f5f5f5f5f60e086880312156145c0575f5ffd5b85516145cb81613f1a565b60208701519095506145dc81613f1a565b93506145ea60408701614516565b92506145f98760608801614527565b91506146088760a08801614527565b90509295509295909350565b8281526040810161160e60208301846140d5565b803561247b81614462565b5f60208284031215614643575f5ffd5b813561160e81614462565b6020810160078310614662576146626140a8565b91905290565b5f60208284031215614678575f5ffd5b5051919050565b808201808211156107145761071461449a565b6fffffffffffffffffffffffffffffffff82811682821603908111156107145761071461449a565b5f5f5f5f5f60a086880312156146ce575f5ffd5b855165ffffffffffff811681146146e3575f5ffd5b60208701519095506146f481613f1a565b604087015190945061470581613f1a565b6060870151909350915061460860808701614516565b5f5f6040838503121561472c575f5ffd5b61473583614516565b9150602083015161408681614462565b8281526101408101823561475881613f1a565b6001600160a01b03811660208401525061477460208401613f2e565b6001600160a01b03811660408401525061479060408401613f2e565b6001600160a01b0381166060840152506147ac60608401613f2e565b6001600160a01b038116608084015250608083013560a0838101919091526147d5908401614628565b6fffffffffffffffffffffffffffffffff811660c0840152506147fa60c08401613f39565b67ffffffffffffffff811660e08401525061481760e08401613f39565b67ffffffffffffffff8116610100840152506148366101008401613f39565b67ffffffffffffffff8116610120840152509392505050565b8281528135602080830191909152608082019083013561486e81614462565b6fffffffffffffffffffffffffffffffff811660408401525067ffffffffffffffff61489c60408501613f39565b1660608301529392505050565b6fffffffffffffffffffffffffffffffff81811683821601908111156107145761071461449a565b67ffffffffffffffff81811683821601908111156107145761071461449a565b8281528135602080830191909152606082019083013561491081614462565b6fffffffffffffffffffffffffffffffff81166040840152509392505050565b828152813560208083019190915260a082019083013561494f81614462565b6fffffffffffffffffffffffffffffffff811660408401525067ffffffffffffffff61497d60408501613f39565b166060838101919091529290920135608090910152919050565b5f610120820190506001600160a01b0383511682526001600160a01b03602084015116602083015260408301516149d960408401826001600160a01b03169052565b5060608301516149fd60608401826fffffffffffffffffffffffffffffffff169052565b506080830151614a2160808401826fffffffffffffffffffffffffffffffff169052565b5060a0830151614a3c60a08401826001600160a01b03169052565b5060c0830151614a6060c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151614a7b60e08401826001600160a01b03169052565b506101008301516142556101008401826fffffffffffffffffffffffffffffffff16905256'
